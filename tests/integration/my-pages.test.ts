import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerDue, dueHere } from '#lib/server/my/questionnaires.ts';
import { makeAccess } from '#lib/server/my/access.ts';
import { deviceCookie, deviceHere, lockDevice, openLink } from '#lib/server/my/devices.ts';
import { homeworkOf, markHomework } from '#lib/server/my/homework.ts';
import { ownWorkFor, readOwnSheet } from '#lib/server/my/own-work.ts';
import { setPin } from '#lib/server/my/pins.ts';
import { ownerHere, ownPageHere } from '#lib/server/my/own-page.ts';
import { marksToReview, practiceIn, reviewMark } from '#lib/server/my/review.ts';
import { codes } from '#lib/server/programs/sessions.ts';
import { beginSheet, continueSheet, letRead, sheetOf, sheetsOf } from '#lib/server/my/sheets.ts';
import { asJson, asPaper, takeHome } from '#lib/server/my/take-home.ts';
import { blocks, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { everything, eventOf, type Ask, type Sent } from '#tests/support/routes.ts';

/** What Ana wrote, in a session and at home, and what she agreed to. */
const words = { session: 'My aunt will be cross', home: 'The harbour was quiet', way: 'The bus was late' };
const homework = { en: 'Walk to the harbour', es: 'Camina hasta el puerto' };
const plan = [
	...blocks,
	{
		id: 'out',
		title: 'Closing',
		minutes: 5,
		activity: { kind: 'closing' as const, homework, feedback: 'none' as const }
	}
];

let clinic: Clinic;
let ana: { cookie: string; sheet: string; response: string; homework: string };
let ben: { cookie: string };
let seat: string;
let live: number;

const phoneOf = (cookie: string | null) => ({
	get: (name: string) => (name === deviceCookie('').name ? (cookie ?? undefined) : undefined)
});
const openFor = async (client: string) => {
	const { cookie } = (await openLink(await makeAccess(client, clinic.maya.id)))!;
	const here = await deviceHere(phoneOf(cookie));
	const set = here.state === 'locked' ? await setPin(here, '480215', false) : null;
	return set?.ok ? set.cookie : '';
};
const save = (client: string, sheet: string, path: string, value: unknown) =>
	clinic.app.personalSheets.save([client], crypto.randomUUID(), { sheet, path, value });

beforeAll(async () => {
	clinic = await openClinic();
	const session = await meet(clinic, plan);
	live = session.session;
	await session.say(-10, session.lead, { type: 'session.open' });
	seat = await session.arrive(-5, 'Annie', 'ana');
	await session.say(0, session.lead, { type: 'session.start' });
	await session.say(5, session.lead, { type: 'agenda.go', block: 'skill' });
	await session.write(seat, { 'when-where': words.session });
	await session.say(40, session.lead, { type: 'agenda.go', block: 'out' });
	await session.say(41, session.lead, { type: 'closing.propose', block: 'out', text: homework.en, seat: null });
	const { room } = await clinic.app.rooms.state(session.session);
	const { id } = (room.activities['out'] as { homework: { id: string } }).homework;
	const own = { as: 'seat' as const, seat };
	await session.say(42, own, { type: 'closing.reply', block: 'out', id, as: 'accepted', text: null });
	const sheet = (await beginSheet('ana', 'thought-record'))!;
	expect(await save('ana', sheet, 'when-where', words.home)).toMatchObject({ ok: true });
	const { db, t, write } = clinic.app.store;
	// Of this week: the session was told in its own time.
	await write((tx) => [tx.update(t.homework).set({ agreedAt: Date.now() }).where(eq(t.homework.seat, seat))]);
	const [row] = await db.select().from(t.response).where(eq(t.response.seat, seat));
	const [agreed] = await homeworkOf('ana');
	ana = { cookie: await openFor('ana'), sheet, response: row!.id, homework: agreed!.id };
	ben = { cookie: await openFor('ben') };
}, 60_000);
afterAll(() => clinic.close());

/** Asks as the phone with this cookie; what comes back as text, redirects included. */
async function asked(one: Ask, cookie: string | null, sent: Sent): Promise<string> {
	const event = eventOf(one, null, sent) as { cookies: object };
	event.cookies = { ...event.cookies, ...phoneOf(cookie) };
	try {
		const given = await one.call(event);
		return given instanceof Response ? `${given.status} ${await given.text()}` : JSON.stringify(given ?? null);
	} catch (thrown) {
		const { status, location } = thrown as { status?: number; location?: string };
		if (status === undefined) throw thrown;
		return `${status} ${location ?? ''}`;
	}
}

const mine = async () => (await everything()).filter(({ route }) => route === '/my' || route.startsWith('/my/'));
/** Requests that name what is Ana's. */
const aboutAna = ({ name }: Ask): Sent => {
	const params = { id: name.startsWith('/my/practice') ? ana.homework : ana.sheet };
	if (name === '/my/save POST') {
		const command = { type: 'response.save', block: ana.sheet, path: 'when-where', value: 'Somebody else wrote this' };
		return { json: { id: 'a-command', command } };
	}
	if (name.startsWith('/my/forms')) return { params: { slug: 'gad-7' } };
	if (name === '/my/practice/[id] ?default') return { params, form: { outcome: 'not', hindrance: '' } };
	if (name === '/my/sheets/[id] ?share') return { params, form: { read: 'on' } };
	return { params };
};

test('[R7] nothing of a person under /my is read or changed by another person, nor by nobody', async () => {
	const before = JSON.stringify([await sheetsOf('ana'), await homeworkOf('ana')]);
	const canaries = [...Object.values(words), ...Object.values(homework), ana.sheet];
	const asks = await mine();
	expect(asks.length).toBeGreaterThan(15);
	for (const one of asks)
		for (const cookie of [null, 'x'.repeat(43), ben.cookie]) {
			const body = await asked(one, cookie, aboutAna(one));
			expect(
				canaries.filter((canary) => body.includes(canary)),
				`${one.name}: ${body}`
			).toEqual([]);
			// Ben locks or leaves his own page on the way.
			if (cookie === ben.cookie && (await deviceHere(phoneOf(cookie))).state !== 'open')
				ben.cookie = await openFor('ben');
		}
	expect(JSON.stringify([await sheetsOf('ana'), await homeworkOf('ana')])).toBe(before);
	// By an id of the session's response as little.
	const sheet = asks.find(({ name }) => name === '/my/sheets/[id] look')!;
	expect(await asked(sheet, ben.cookie, { params: { id: ana.response } })).toMatch(/^404/);
});

test('Ana finds what she agreed to, what she wrote in the group, and what she wrote at home', async () => {
	const asks = await mine();
	const look = (route: string, sent: Sent = {}) =>
		asked(
			asks.find(({ name }) => name === `${route} look`)!,
			ana.cookie,
			sent
		);
	expect(await look('/my')).toContain(homework.en);
	expect(await look('/my/sheets/[id]', { params: { id: ana.response } })).toContain(words.session);
	expect(await look('/my/sheets/[id]', { params: { id: ana.sheet } })).toContain(words.home);
});

test('[R4] a repeated save changes nothing, and a save after another goes on from it', async () => {
	const sheet = (await beginSheet('ana', 'thought-record'))!;
	const once = { sheet, path: 'when-where', value: 'One' };
	const { personalSheets } = clinic.app;
	expect(await personalSheets.save(['ana'], 'c1', once)).toEqual({ ok: true, version: 1 });
	expect(await personalSheets.save(['ana'], 'c2', { ...once, value: 'Two' })).toEqual({ ok: true, version: 2 });
	expect(await personalSheets.save(['ana'], 'c1', once)).toEqual({ ok: true, version: 2 });
	expect((await sheetOf('ana', sheet))!.answers).toEqual({ 'when-where': 'Two' });
	expect(await personalSheets.save(['ana'], 'c3', { ...once, path: 'no-field' })).toEqual({
		ok: false,
		code: 'invalid'
	});
	expect(await personalSheets.save(['ben'], 'c4', once)).toEqual({ ok: false, code: 'not-yours' });
});

test('[R18] going on from a session’s worksheet leaves it as it was there, and goes on in one copy', async () => {
	const before = (await sheetOf('ana', ana.response))!;
	const copy = await continueSheet('ana', before);
	expect(await save('ana', copy, 'when-where', 'And then she was not')).toMatchObject({ ok: true });
	expect((await sheetOf('ana', ana.response))!.answers).toEqual(before.answers);
	expect(await continueSheet('ana', before)).toBe(copy);
});

test('staff read what the person or the program lets them, one by one, and hear of more only where the person says so', async () => {
	const { t, write } = clinic.app.store;
	const listed = async () => (await ownWorkFor(clinic.maya.id, 'ana')).sheets.map(({ id }) => id);
	expect(await listed()).toEqual([]);
	expect(await readOwnSheet(clinic.maya.id, 'ana', ana.sheet)).toBeNull();
	await letRead((await sheetOf('ana', ana.sheet))!, true);
	expect(await listed()).toEqual([ana.sheet]);
	expect((await readOwnSheet(clinic.maya.id, 'ana', ana.sheet))!.answers['when-where']).toBe(words.home);
	expect((await ownWorkFor(clinic.maya.id, 'ana')).more).toBeNull();
	await write((tx) => [tx.update(t.program).set({ sharesOwnWork: true }).where(eq(t.program.id, 'iop'))]);
	// The program's default is about work at home: a session's sheet stays as it was shared there.
	expect(await listed()).not.toContain(ana.response);
	expect(await listed()).toContain(ana.sheet);
	await letRead((await sheetOf('ana', ana.sheet))!, false);
	expect(await listed()).not.toContain(ana.sheet);
	await write((tx) => [tx.update(t.program).set({ sharesOwnWork: false }).where(eq(t.program.id, 'iop'))]);
});

test('she sees what each choice is and whose: her program’s, or hers, and which answers she shared in the group', async () => {
	const { t, write } = clinic.app.store;
	const other = (await beginSheet('ana', 'thought-record'))!;
	expect(await sheetOf('ana', other)).toMatchObject({ isRead: false, byDefault: true, shared: [] });
	await letRead((await sheetOf('ana', other))!, false);
	expect(await sheetOf('ana', other)).toMatchObject({ isRead: false, byDefault: false });
	const sharing = { 'when-where': 'named', thought: 'anonymous' } as const;
	await write((tx) => [tx.update(t.response).set({ sharing }).where(eq(t.response.id, ana.response))]);
	const { shared, isRead } = (await sheetOf('ana', ana.response))!;
	expect([shared.length, isRead]).toEqual([1, false]);
	expect(shared[0]!.en).toMatch(/when/i);
	await write((tx) => [
		tx.update(t.response).set({ sharing: {} }).where(eq(t.response.id, ana.response)),
		tx.delete(t.personalSheet).where(eq(t.personalSheet.id, other))
	]);
});

test('practice is marked, offered in the next check-in on her own phone, and reviewed by who leads', async () => {
	expect(await ownPageHere(phoneOf(ana.cookie))).toEqual({ practiced: null });
	expect(await marksToReview('skills')).toBe(0);
	expect(await markHomework('ben', ana.homework, { outcome: 'done', hindrance: '' })).toBe('not-yours');
	expect(await markHomework('ana', ana.homework, { outcome: 'partly', hindrance: words.way })).toBe('done');
	expect(await ownPageHere(phoneOf(ana.cookie))).toEqual({ practiced: 'partly' });
	expect(await ownPageHere(phoneOf(ben.cookie))).toEqual({ practiced: null });
	expect(await ownPageHere(phoneOf(null))).toBeNull();
	expect(await ownerHere(phoneOf(ana.cookie))).toMatchObject({ client: 'ana' });
	expect(await ownerHere(phoneOf(null))).toBeNull();
	expect(await marksToReview('skills')).toBe(1);
	expect(await practiceIn(clinic.otto, 'skills')).toBeNull();
	const [seen] = (await practiceIn(clinic.maya, 'skills'))!;
	expect(seen).toMatchObject({ text: homework, outcome: 'partly', hindrance: words.way, reviewedAt: null });
	const mark = { id: ana.homework, markedAt: seen!.markedAt! };
	expect(await reviewMark(clinic.sara, 'skills', mark)).toBe('not-yours');
	expect(await reviewMark(clinic.maya, 'skills', { ...mark, markedAt: 1 })).toBe('overtaken');
	expect(await reviewMark(clinic.maya, 'skills', mark)).toBe('done');
	expect(await marksToReview('skills')).toBe(0);
	await markHomework('ana', ana.homework, { outcome: 'done', hindrance: '' });
	expect(await marksToReview('skills')).toBe(1);
});

test('at a door her phone is known by her page: she need not say her name again, and staff are told how', async () => {
	const { joinCode } = (await codes(live))!;
	const all = await everything();
	const door = (name: string, cookie: string | null, form?: Record<string, string>) =>
		asked(
			all.find((one) => one.name === `/join/[code] ${name}`)!,
			cookie,
			{ params: { code: joinCode }, form }
		);
	expect(await door('look', ana.cookie)).toContain('"name":"Ana"');
	expect(await door('look', null)).toContain('"name":""');
	const before = Object.keys((await clinic.app.rooms.state(live)).staff.seats);
	const agreed = { agree: 'on', session: '' };
	await door('?join', ana.cookie, { name: 'Annie', ...agreed });
	await door('?join', null, { name: 'Annie', ...agreed });
	const { seats } = (await clinic.app.rooms.state(live)).staff;
	const fresh = Object.entries(seats).filter(([id]) => !before.includes(id));
	expect(fresh.map(([, { known, client, status }]) => ({ known, client, status }))).toEqual([
		{ known: 'ana', client: null, status: 'waiting' },
		{ known: undefined, client: null, status: 'waiting' }
	]);
});

test('[R20] what is due is filled in at home, without what somebody would have to hear, and once', async () => {
	const { t, write } = clinic.app.store;
	const weekly = {
		programId: 'iop',
		clientId: null,
		rule: 'weekly' as const,
		startsOn: '2026-01-01',
		by: 'system',
		at: 0
	};
	await write((tx) => [
		tx.insert(t.measureAssignment).values([
			{ ...weekly, id: 'a', slug: 'phq-9' },
			{ ...weekly, id: 'b', slug: 'gad-7' }
		])
	]);
	const due = async () => (await dueHere('ana')).map(({ measure }) => measure.slug);
	expect(await due()).toEqual(['phq-8', 'gad-7']);
	expect(await answerDue('ana', { id: 'form-1', slug: 'phq-9', answers: { interest: 1 } })).toBe(false);
	expect(await answerDue('ana', { id: 'form-2', slug: 'gad-7', answers: { nervous: 9 } })).toBe(false);
	// By the outbox of her pages: a locked phone keeps it until the PIN was typed, and a lost answer makes no second one.
	const door = (await everything()).find(({ name }) => name === '/my/save POST')!;
	const finished = (id: string, slug: string) => ({
		json: { id, command: { type: 'form.finish', slug, value: { nervous: 1 } } }
	});
	const here = await deviceHere(phoneOf(ana.cookie));
	if (here.state !== 'open') throw new Error('Her page is not open.');
	await lockDevice(here.device);
	expect(await asked(door, ana.cookie, finished('form-3', 'gad-7'))).toMatch(/^401/);
	ana.cookie = await openFor('ana');
	expect(await asked(door, ana.cookie, finished('form-3', 'gad-7'))).toBe('200 {"ok":true}');
	expect(await due()).toEqual(['phq-8']);
	expect(await asked(door, ana.cookie, finished('form-3', 'gad-7'))).toBe('200 {"ok":true}');
	expect(await asked(door, ana.cookie, finished('form-4', 'gad-7'))).toContain('not-now');
	expect(await asked(door, ana.cookie, finished('form-5', 'phq-9'))).toContain('not-now');
});

test('everything can be taken home, and nothing of anybody else’s is in it', async () => {
	const taken = JSON.stringify(asJson(await takeHome('ana')));
	for (const one of [words.session, words.home, homework.en]) expect(taken).toContain(one);
	const ben = asJson(await takeHome('ben'));
	expect(JSON.stringify(ben)).not.toContain(words.home);
	// What she answered in questionnaires too, in words on paper, and without what it adds up to.
	const { questionnaires } = asJson(await takeHome('ana'));
	expect(questionnaires).toMatchObject([{ questionnaire: 'gad-7', answers: { nervous: 1 } }]);
	expect(ben.questionnaires).toEqual([]);
	const { parts } = asPaper(await takeHome('ana'), 'en');
	expect(parts).toContainEqual({
		kind: 'facts',
		facts: [{ label: expect.stringMatching(/nervous/), value: 'Several days' }]
	});
	expect(JSON.stringify([questionnaires, parts])).not.toMatch(/"total"|"band"/);
});
