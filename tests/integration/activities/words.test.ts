import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WordsRoom, WordsStaff } from '#lib/activities/words/fold.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

/** Nobody may know who wrote what, facilitators included. */
let it: Four;
beforeAll(async () => {
	const question = { en: 'One word for today', es: 'Una palabra para hoy' };
	it = await fourEnds({ kind: 'words', question, most: 2, anonymous: 'everyone' });
});
afterAll(() => it?.close());

const room = (of: Four['screen']) => it.room(of) as WordsRoom | undefined;
const staff = () => it.console.seen.staff?.activities.on as WordsStaff | undefined;
const says = (value: string[] | null) => ({ type: 'words.answer', block: 'on', value });
const lets = (words: string[], approved = true) => ({
	...{ type: 'words.approve', block: 'on', round: 1, words, approved }
});
const reveal = { type: 'words.reveal', block: 'on', round: 1 };

test('[R2] Ana’s words are in no frame and with nobody’s name: others hear that one has answered', async () => {
	const { console, phones, screen } = it;
	const [ana, ben] = phones;
	expect(await ana.send(says(['Calm', 'tired']))).toMatchObject({ ok: true });
	const seat = it.seats[0]!.seat;
	await ana.until('her own part', ({ seen }) => seen.seat?.activities.on !== undefined);
	expect(ana.seen.seat?.activities.on).toEqual({ voted: 1, answers: {} });
	await console.until('that she answered', ({ seen }) => seen.seats?.[seat]?.activities.on !== undefined);
	expect(console.seen.seats![seat]!.activities.on).toEqual({ voted: 1, answers: {} });
	for (const other of [ben, screen]) {
		await other.until('one has answered', (who) => room(who)?.answered === 1);
		expect(room(other)).toEqual({ round: 1, answered: 1, closed: false, results: [] });
		expect(JSON.stringify(other.seen)).not.toContain(`"voted":1`);
	}
	expect(ben.seen.seat?.activities).toEqual({});
	for (const who of [console, ...phones, screen]) expect(who.text()).not.toMatch(/calm|tired/i);
	expect(await ana.send(says(['other']))).toEqual({ ok: false, code: 'too-late' });
});

test('Maria reads them once three have answered: same words together, and nothing shown unread', async () => {
	const { console, phones, screen } = it;
	const [ana, ben, cho] = phones;
	const close = { type: 'words.close', block: 'on' };
	expect(await console.send(close)).toEqual({ ok: false, code: 'too-few' });
	expect(await ben.send(says(['cálm']))).toMatchObject({ ok: true });
	expect(await cho.send(says(['worthless']))).toMatchObject({ ok: true });
	expect(await ben.send(close)).toEqual({ ok: false, code: 'not-yours' });
	expect(await console.send(close)).toMatchObject({ ok: true });
	await console.until('the words', () => staff()?.results.length === 1);
	const words = [
		{ word: 'cálm', count: 2 },
		{ word: 'tired', count: 1 },
		{ word: 'worthless', count: 1 }
	];
	expect(staff()).toEqual({ results: [{ answered: 3, words }], approved: {} });
	for (const who of [...phones, screen]) {
		await who.until('the end of the round', () => room(who)?.closed === true);
		expect(room(who)).toEqual({ round: 1, answered: 3, closed: true, results: [] });
		expect(who.text()).not.toMatch(/c[aá]lm|tired|worthless/i);
	}
	expect(await console.send(reveal)).toEqual({ ok: false, code: 'none-approved' });
	expect(await ana.send(lets(['worthless']))).toEqual({ ok: false, code: 'not-yours' });
	expect(await console.send(lets(['cálm', 'tired']))).toMatchObject({ ok: true });
	expect(await console.send(reveal)).toMatchObject({ ok: true });
	for (const who of [console, ...phones, screen]) {
		await who.until('the cloud', () => room(who)?.results[0] != null);
		expect(room(who)!.results).toEqual([{ answered: 3, words: words.slice(0, 2) }]);
	}
});

test('[R2] a word that is hidden leaves every screen, and one never let through was in no frame', async () => {
	const { console, phones, screen } = it;
	expect(await console.send(lets(['tired'], false))).toMatchObject({ ok: true });
	for (const who of [console, ...phones, screen])
		await who.until('one word less', () => room(who)?.results[0]?.words.length === 1);
	for (const who of [...phones, screen]) {
		expect(JSON.stringify(who.seen)).not.toContain('tired');
		expect(who.text()).not.toContain('worthless');
	}
});

test('[R5] whoever comes late sees what the others see, and nothing of what was hidden', async () => {
	const { console, phones, screen } = it;
	expect(await late(it, 'screen')).toEqual(screen.seen);
	expect(await late(it, 'console')).toEqual(console.seen);
	const ana = await late(it, 0);
	expect(ana).toEqual(phones[0].seen);
	expect(JSON.stringify(ana)).not.toMatch(/tired|worthless/);
	for (const who of [console, ...phones, screen]) expect(who.gaps).toBe(0);
});

test('[R2] no line of the log has a word beside the person who wrote it', async () => {
	const { t, db } = it.world.app.store;
	const seats = it.seats.map(({ seat }) => seat);
	const rows = await db.select().from(t.event);
	const withWords = rows.filter(({ body }) => /c[aá]lm|tired|worthless/i.test(body));
	expect(withWords.length).toBeGreaterThan(0);
	for (const { on, by, body } of withWords) {
		expect(['room', 'staff']).toContain(on);
		for (const seat of seats) expect(`${by} ${body}`).not.toContain(seat);
	}
	const boxes = await db.select().from(t.ballotBox);
	expect(boxes.map(({ box, counts }) => [box, Object.keys(JSON.parse(counts))])).toEqual([
		['on.1', ['calm', 'cálm', 'tired', 'worthless']]
	]);
});
