import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '#lib/room/agenda/block.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';
import type { Person } from '#tests/support/person.ts';

type Told = {
	kind: 'poll' | 'scale' | 'ranking';
	ask: object;
	/** What Ana and Ben answer, and what Cho or in her place Dee does; Ana as nobody else. */
	says: [unknown, unknown, unknown];
	/** What the three come to. */
	result: object;
	/** What lies in the box after Cho passed, sorted, so that it does not tell who was first. */
	box: Record<string, number>;
};

const question = { en: 'What now?', es: '¿Y ahora?' };
const options = ['pause', 'breathe', 'ask'].map((id) => ({ id, label: { en: `${id}.`, es: `${id}, es` } }));
const counts = (pause: number, breathe: number, ask: number) => [
	{ id: 'pause', count: pause },
	{ id: 'breathe', count: breathe },
	{ id: 'ask', count: ask }
];
const bins = (...at: number[]) =>
	Array.from({ length: 11 }, (_, from) => ({ from, to: from, count: at.filter((it) => it === from).length }));

const kinds: Told[] = [
	{
		kind: 'poll',
		ask: { options, many: false },
		says: [['pause'], ['ask'], ['ask']],
		result: { answered: 3, options: counts(1, 0, 2) },
		box: { '#pass': 1, ask: 2, pause: 1 }
	},
	{
		kind: 'scale',
		ask: { max: 10, low: { en: 'low', es: 'bajo' }, high: { en: 'high', es: 'alto' } },
		says: [9, 7, 2],
		result: { answered: 3, average: 6, bins: bins(2, 7, 9) },
		box: { '#pass': 1, '2': 1, '7': 1, '9': 1 }
	},
	{
		kind: 'ranking',
		ask: { options },
		says: [
			['ask', 'breathe', 'pause'],
			['pause', 'breathe', 'ask'],
			['pause', 'ask', 'breathe']
		],
		result: {
			answered: 3,
			method: 'borda',
			options: [
				{ id: 'pause', points: 4, first: 2 },
				{ id: 'ask', points: 3, first: 1 },
				{ id: 'breathe', points: 2, first: 0 }
			]
		},
		box: {
			...{ '#pass': 1, 'ask.0': 1, 'ask.1': 1, 'ask.2': 1, 'breathe.1': 2, 'breathe.2': 1, 'pause.0': 2, 'pause.2': 1 }
		}
	}
];

const is = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const open = (answered: number) => ({ round: 1, answered, closed: false, results: [] as unknown[] });

describe.each(kinds)('a $kind whose answers facilitators know', ({ kind, ask, says, result }) => {
	let it: Four;
	beforeAll(async () => {
		it = await fourEnds({ kind, question, ...ask, anonymous: 'room' } as Block['activity']);
	});
	afterAll(() => it?.close());
	const say = (verb: string, rest: object = {}) => ({ type: `${kind}.${verb}`, block: 'on', ...rest });
	const heardOf = (who: Person, value: unknown) => who.heard.join().includes(`"value":${JSON.stringify(value)}`);

	test('[R2] each answer is its own phone’s and the console’s; the room hears how many', async () => {
		const { console, phones, screen, seats, room } = it;
		for (const [i, phone] of phones.entries())
			expect(await phone.send(say('answer', { value: says[i], round: 1 }))).toMatchObject({ ok: true });
		for (const who of [console, ...phones, screen]) await who.until('three', () => is(room(who), open(3)));
		for (const [i, phone] of phones.entries()) {
			const mine = { on: { voted: 1, answers: { 1: says[i] } } };
			await phone.until('the own answer', ({ seen }) => is(seen.seat?.activities, mine));
			await console.until('each answer', ({ seen }) => is(seen.seats?.[seats[i]!.seat]?.activities, mine));
			expect(phone.seen.staff ?? phone.seen.seats).toBeUndefined();
		}
		expect(heardOf(phones[0], says[0])).toBe(true);
		for (const other of [phones[1], phones[2], screen]) expect(heardOf(other, says[0])).toBe(false);
	});

	test('[R7] only who leads shows it, and then it is the same for everybody, late or early', async () => {
		const { console, phones, screen, room } = it;
		for (const who of [phones[0], screen])
			expect(await who.send(say('reveal', { round: 1 }))).toEqual({ ok: false, code: 'not-yours' });
		expect(await console.send(say('reveal', { round: 1 }))).toMatchObject({ ok: true });
		const shown = { round: 1, answered: 3, closed: true, results: [result] };
		for (const who of [console, ...phones, screen]) {
			await who.until('the result', () => (room(who) as { results: unknown[] }).results.length === 1);
			expect(room(who)).toEqual(shown);
		}
		expect(console.seen.staff?.activities.on).toEqual({ results: [result] });
		for (const i of [0, 1, 2]) expect(await late(it, i)).toEqual(phones[i]!.seen);
		expect(await late(it, 'screen')).toEqual(screen.seen);
		expect((await late(it, 'console')).seats).toEqual(console.seen.seats);
	});

	test('asked a second time it is open again, and what was meant for the first is not counted', async () => {
		const { console, phones, screen, room } = it;
		expect(await console.send(say('hide', { round: 1 }))).toMatchObject({ ok: true });
		expect(await console.send(say('again'))).toMatchObject({ ok: true });
		const again = { round: 2, answered: 0, closed: false, results: [null] };
		for (const who of [console, ...phones, screen]) await who.until('again', () => is(room(who), again));
		expect(await phones[0].send(say('answer', { value: says[1], round: 1 }))).toEqual({ ok: false, code: 'too-late' });
		expect(await phones[0].send(say('answer', { value: says[1], round: 2 }))).toMatchObject({ ok: true });
		const both = { voted: 2, answers: { 1: says[0], 2: says[1] } };
		await phones[0].until('both', ({ seen }) => is(seen.seat?.activities.on, both));
		for (const who of [console, ...phones, screen]) expect(who.gaps).toBe(0);
	});
});

describe.each(kinds)('a $kind whose answers nobody knows', ({ kind, ask, says, result, box }) => {
	let it: Four;
	let dee: Person;
	beforeAll(async () => {
		it = await fourEnds({ kind, question, ...ask, anonymous: 'everyone' } as Block['activity']);
	});
	afterAll(async () => {
		dee?.close();
		await it?.close();
	});
	const say = (verb: string, rest: object = {}) => ({ type: `${kind}.${verb}`, block: 'on', ...rest });
	const everybody = () => [it.console, ...it.phones, it.screen, ...(dee ? [dee] : [])];

	test('[R2] all that anybody hears of an answer is that somebody voted', async () => {
		const { console, phones, seats, room } = it;
		const values = [says[0], says[1], null];
		for (const [i, phone] of phones.entries())
			expect(await phone.send(say('answer', { value: values[i], round: 1 }))).toMatchObject({ ok: true });
		for (const who of everybody()) await who.until('three', () => is(room(who), open(3)));
		for (const [i, phone] of phones.entries()) {
			const mine = { on: { voted: 1, answers: {} } };
			await phone.until('a vote', ({ seen }) => is(seen.seat?.activities, mine));
			expect(console.seen.seats?.[seats[i]!.seat]?.activities).toEqual(mine);
		}
		for (const who of everybody()) expect(who.text()).not.toContain('"value"');
		expect(await phones[0].send(say('answer', { value: says[1], round: 1 }))).toEqual({ ok: false, code: 'too-late' });
	});

	test('a pass is no answer: two are too few, until Dee comes', async () => {
		const { world, session, maria, console, room } = it;
		expect(await console.send(say('reveal', { round: 1 }))).toEqual({ ok: false, code: 'too-few' });
		const seat = await world.ask(session, 'Dee');
		await world.say(session, maria, { type: 'seat.admit', seat: seat.seat, client: null });
		dee = await world.phone(seat);
		expect(room(dee)).toEqual(open(3));
		expect(await dee.send(say('answer', { value: says[2], round: 1 }))).toMatchObject({ ok: true });
		expect(await console.send(say('reveal', { round: 1 }))).toMatchObject({ ok: true });
		const shown = { round: 1, answered: 4, closed: true, results: [result] };
		for (const who of everybody()) {
			await who.until('the result', () => (room(who) as { results: unknown[] }).results.length === 1);
			expect(room(who)).toEqual(shown);
		}
		expect(console.seen.staff?.activities.on).toEqual({ results: [result] });
	});

	test('[R5] who looks again sees what they saw, and never an answer', async () => {
		for (const i of [0, 1, 2]) expect(await late(it, i)).toEqual(it.phones[i]!.seen);
		expect(await late(it, 'screen')).toEqual(it.screen.seen);
		const again = await late(it, 'console');
		expect(again.seats).toEqual(it.console.seen.seats);
		for (const seat of Object.values(again.seats!)) expect(seat.activities.on).toEqual({ voted: 1, answers: {} });
		for (const who of everybody()) {
			expect(who.text()).not.toContain('"value"');
			expect(who.gaps).toBe(0);
		}
	});

	test('[R2] no line of the log holds an answer, and the box holds no person and no order', async () => {
		const { db, t } = it.world.app.store;
		const log = await db.select().from(t.event).where(eq(t.event.session, it.session)).orderBy(asc(t.event.seq));
		const told = log.filter(({ body }) => body.includes(`"${kind}.`));
		const ofSeats = told.filter(({ on }) => on.startsWith('seat:')).map(({ body }) => JSON.parse(body) as object);
		expect(ofSeats).toEqual(Array(4).fill({ type: `${kind}.voted`, block: 'on', round: 1 }));
		const before = told.filter(({ body }) => !/tallied|revealed/.test(body)).map(({ body }) => body);
		for (const body of before) expect(body).toMatch(/^\{"type":"\w+\.(voted|counted|closed)"/);
		const boxes = await db.select().from(t.ballotBox).where(eq(t.ballotBox.session, it.session));
		expect(boxes.map(({ box, counts }) => [box, counts])).toEqual([['on.1', JSON.stringify(box)]]);
	});
});
