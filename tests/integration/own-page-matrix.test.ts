import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccess, accessOf } from '#lib/server/my/access.ts';
import { deviceCookie, deviceHere, openLink } from '#lib/server/my/devices.ts';
import { homeworkOf, markHomework } from '#lib/server/my/homework.ts';
import { setPin, tryPin } from '#lib/server/my/pins.ts';
import { beginSheet, letRead, sheetOf, sheetsOf } from '#lib/server/my/sheets.ts';
import { plainTrendsOf } from '#lib/server/my/trends.ts';
import { record } from '#lib/server/measures/results.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { everything, eventOf, type Ask, type Sent } from '#tests/support/routes.ts';

/** Of each thing that is Ana's, words or a name that would tell it. */
const words = { sheet: 'The harbour was quiet', practice: 'Walk to the harbour', way: 'The bus was late' };
const pins = { ana: '480215', ben: '739164' };

let clinic: Clinic;
let ana: { link: string; cookie: string; sheet: string; homework: string };
let ben: { link: string; cookie: string };

const phone = (cookie: string | null) => ({
	get: (name: string) => (name === deviceCookie('').name ? (cookie ?? undefined) : undefined)
});
async function opened(client: 'ana' | 'ben') {
	const link = await makeAccess(client, clinic.maya.id);
	const { cookie } = (await openLink(link))!;
	const here = await deviceHere(phone(cookie));
	const set = here.state === 'locked' ? await setPin(here, pins[client], true) : null;
	return { link, cookie: set?.ok ? set.cookie : '' };
}

beforeAll(async () => {
	clinic = await openClinic();
	const { t, write } = clinic.app.store;
	const sheet = (await beginSheet('ana', 'thought-record'))!;
	const save = { sheet, path: 'when-where', value: words.sheet };
	expect(await clinic.app.personalSheets.save(['ana'], 'a-command', save)).toMatchObject({ ok: true });
	const agreed = { id: 'walk', session: 1, block: 'out', seat: 'annie', clientId: 'ana', agreedAt: Date.now() };
	const text = JSON.stringify({ en: words.practice, es: words.practice });
	await write((tx) => [tx.insert(t.homework).values({ ...agreed, text })]);
	await markHomework('ana', 'walk', { outcome: 'partly', hindrance: words.way });
	for (const [day, worry] of [
		['2026-03-03', 3],
		['2026-03-10', 0]
	] as const) {
		const answers = Object.fromEntries(
			['nervous', 'control', 'worry', 'relax', 'restless', 'irritable', 'afraid'].map((item) => [item, worry])
		);
		const filled = { clientId: 'ana', programId: 'iop', slug: 'gad-7', source: 'phone' as const, by: null };
		expect(await record({ ...filled, answers, day, at: Date.parse(`${day}T12:00:00Z`) })).toMatchObject({ ok: true });
	}
	ana = { ...(await opened('ana')), sheet, homework: 'walk' };
	ben = await opened('ben');
}, 60_000);
afterAll(() => clinic.close());

/** What the phone with this cookie gets; a PDF as its text. */
async function asked(name: string, cookie: string | null, sent: Sent = {}): Promise<string> {
	const one: Ask = (await everything()).find((it) => it.name === name)!;
	const event = eventOf(one, null, sent) as { cookies: object };
	event.cookies = { ...event.cookies, ...phone(cookie) };
	try {
		const given = await one.call(event);
		if (!(given instanceof Response)) return JSON.stringify(given ?? null);
		if (given.headers.get('content-type') !== 'application/pdf') return await given.text();
		const { pages } = await readPdf(new Uint8Array(await given.arrayBuffer()));
		return pages.map(({ text }) => text).join(' ');
	} catch (thrown) {
		const { status, location } = thrown as { status?: number; location?: string };
		if (status === undefined) throw thrown;
		return `${status} ${location ?? ''}`;
	}
}

/** What is a person's own, where it is shown to them, and what would give it away. */
const own: [what: string, name: string, sent: () => Sent, tell: string | (() => Promise<string>)][] = [
	['a response', '/my/sheets/[id] look', () => ({ params: { id: ana.sheet } }), words.sheet],
	['the list of responses', '/my/sheets look', () => ({}), async () => ana.sheet],
	['practice', '/my look', () => ({}), words.practice],
	['how practice went', '/my/practice/[id] look', () => ({ params: { id: ana.homework } }), words.way],
	['a trend', '/my look', () => ({}), async () => (await plainTrendsOf('ana', 'en'))[0]!.label],
	['the file to print', '/my/take-home/pdf GET', () => ({}), words.sheet],
	['the file for programs', '/my/take-home/json GET', () => ({}), words.sheet]
];

test.each(own)('[R7] %s: Ana sees it, Ben and a phone without a link never do', async (_what, name, sent, tell) => {
	const telling = typeof tell === 'string' ? tell : await tell();
	expect(await asked(name, ana.cookie, sent())).toContain(telling);
	for (const cookie of [ben.cookie, ana.link, ben.link, null])
		expect(await asked(name, cookie, sent())).not.toContain(telling);
});

test('[R7] a link opens its own person’s page, and a PIN its own link alone', async () => {
	const { cookie } = (await openLink(ben.link))!;
	const here = await deviceHere(phone(cookie));
	if (here.state !== 'locked') throw new Error(`The phone is ${here.state}.`);
	expect(here.clientId).toBe('ben');
	expect(await tryPin(here, pins.ana, false)).toEqual({ ok: false, code: 'wrong' });
	expect(await tryPin(here, pins.ben, false)).toMatchObject({ ok: true });
});

test('[R15] neither the link nor the PIN, nor what is kept of them, is in anything that a page of theirs sends', async () => {
	const { pinHash, tokenIndex } = (await accessOf('ana'))!;
	const mine = (await everything()).filter(({ route, what }) => /^\/my\b/.test(route) && /look|GET/.test(what));
	expect(mine.length).toBeGreaterThan(8);
	const sent = { params: { id: ana.sheet, slug: 'gad-7' } };
	const all = (await Promise.all(mine.map(({ name }) => asked(name, ana.cookie, sent)))).join(' ');
	expect([ana.link, pins.ana, pinHash!, tokenIndex].filter((secret) => all.includes(secret))).toEqual([]);
});

test('[R7] what is Ana’s is changed from Ben’s phone as little: neither a sheet, nor practice, nor who reads it', async () => {
	const before = JSON.stringify([await sheetsOf('ana'), await homeworkOf('ana')]);
	const command = { type: 'response.save', block: ana.sheet, path: 'when-where', value: 'Someone else wrote this' };
	const mark = { type: 'practice.mark', homework: ana.homework, value: { outcome: 'not', hindrance: '' } };
	for (const one of [command, mark])
		expect(await asked('/my/save POST', ben.cookie, { json: { id: 'a-command', command: one } })).toBe(
			'{"ok":false,"code":"not-yours"}'
		);
	await asked('/my/sheets/[id] ?share', ben.cookie, { params: { id: ana.sheet }, form: { read: 'on' } });
	await asked('/my/practice/[id] ?default', ben.cookie, {
		params: { id: ana.homework },
		form: { outcome: 'not', hindrance: '' }
	});
	expect(JSON.stringify([await sheetsOf('ana'), await homeworkOf('ana')])).toBe(before);
});

test('[R4] a mark that arrives again changes nothing, and the lead need not see it again', async () => {
	const { store } = clinic.app;
	const mark = { type: 'practice.mark', homework: ana.homework, value: { outcome: 'done', hindrance: '' } };
	const send = (id: string) => asked('/my/save POST', ana.cookie, { json: { id, command: mark } });
	expect(await send('first')).toBe('{"ok":true}');
	const [marked] = await homeworkOf('ana');
	expect(marked).toMatchObject({ outcome: 'done', hindrance: '', reviewedAt: null });
	await store.write((tx) => [tx.update(store.t.homework).set({ reviewedAt: 1, reviewedBy: clinic.maya.id })]);
	expect(await send('first')).toBe('{"ok":true}');
	expect(await homeworkOf('ana')).toEqual([{ ...marked, reviewedAt: 1, reviewedBy: clinic.maya.id }]);
});

test('[R8] a mark that waited on one device does not undo what another has said since, and who sees it may correct it', async () => {
	const mark = (outcome: string, age: number, over: number | null) => {
		const command = { type: 'practice.mark', homework: ana.homework, value: { outcome, hindrance: '' }, over };
		return asked('/my/save POST', ana.cookie, { json: { id: `${outcome}-${age}`, age, command } });
	};
	const [before] = await homeworkOf('ana');
	// The tablet saw what stood and says it now; the phone had said otherwise a minute before, without a network.
	expect(await mark('not', 0, before!.markedAt)).toBe('{"ok":true}');
	const [newer] = await homeworkOf('ana');
	expect(await mark('partly', 60_000, null)).toBe('{"ok":false,"code":"stale"}');
	expect(await homeworkOf('ana')).toEqual([newer]);
	// What was said over it counts, whatever the phone's clock; and so does what was said later, by one that had not seen it.
	expect(await mark('done', 60_000, newer!.markedAt)).toBe('{"ok":true}');
	const [corrected] = await homeworkOf('ana');
	expect(corrected).toMatchObject({ outcome: 'done', markedAt: newer!.markedAt! + 1 });
	await new Promise((next) => setTimeout(next, 5));
	expect(await mark('partly', 0, null)).toBe('{"ok":true}');
	expect(await homeworkOf('ana')).toMatchObject([{ outcome: 'partly', reviewedAt: null }]);
});

test('a choice of who reads is one sheet’s, and staff read that one alone', async () => {
	const other = (await beginSheet('ana', 'thought-record'))!;
	await letRead((await sheetOf('ana', ana.sheet))!, true);
	expect((await sheetOf('ana', other))!.isRead).toBe(false);
	expect((await sheetOf('ana', ana.sheet))!.isRead).toBe(true);
});
