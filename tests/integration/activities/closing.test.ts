import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClosingRoom, ClosingSeat } from '#lib/activities/closing/fold.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';
import type { Person } from '#tests/support/person.ts';

let it: Four;
beforeAll(async () => {
	it = await fourEnds({ kind: 'closing', homework: null, feedback: 'anonymous' });
});
afterAll(() => it?.close());

const say = (type: string, rest: object = {}) => ({ type: `closing.${type}`, block: 'on', ...rest });
const room = (of: Person) => it.room(of) as ClosingRoom | undefined;
const mine = (of: Person) => of.seen.seat?.activities.on as ClosingSeat | undefined;
const seen = (n: number) => it.console.seen.seats?.[it.seats[n]!.seat]?.activities.on as ClosingSeat | undefined;
const everybody = () => [it.console, ...it.phones, it.screen];
const allHear = async (what: string, is: (room: ClosingRoom | undefined) => boolean) => {
	for (const who of everybody()) await who.until(what, () => is(room(who)));
};

test('[R2] what Ana takes with her is hers and the staff’s; the room hears that one has said so', async () => {
	const [ana, ben, cho] = it.phones;
	expect(await ana.send(say('take-away', { text: 'I can ask my sister' }))).toMatchObject({ ok: true });
	expect(await ben.send(say('take-away', { text: null }))).toMatchObject({ ok: true });
	await allHear('two take-aways', (it) => it?.counts.takeAways === 2);
	await ana.until('her words', (who) => mine(who)?.takeAway === 'I can ask my sister');
	await it.console.until('her words', () => seen(0)?.takeAway === 'I can ask my sister' && seen(1)?.takeAway === null);
	for (const other of [ben, cho, it.screen]) {
		expect(other.text()).not.toContain('sister');
		expect(room(other)).toEqual({
			homework: null,
			counts: { takeAways: 2, replies: 0, feedback: 0 },
			isCollected: false
		});
	}
});

test('[R2] homework for everybody is heard by everybody, and for Cho alone by Cho and staff', async () => {
	const [ana, ben, cho] = it.phones;
	expect(await ana.send(say('propose', { text: 'Rest', seat: null }))).toEqual({ ok: false, code: 'not-yours' });
	expect(await it.console.send(say('propose', { text: 'Take one short walk', seat: null }))).toMatchObject({
		ok: true
	});
	await allHear('the homework', (it) => it?.homework?.text === 'Take one short walk');
	const { seat } = it.seats[2]!;
	expect(await it.console.send(say('propose', { text: 'Call the clinic', seat }))).toMatchObject({ ok: true });
	await cho.until('hers', (who) => mine(who)?.homework?.text === 'Call the clinic');
	await it.console.until('it', () => seen(2)?.homework?.text === 'Call the clinic');
	for (const other of [ana, ben, it.screen]) expect(other.text()).not.toContain('Call the clinic');
	expect(room(it.screen)?.homework).toEqual({ id: expect.any(String), text: 'Take one short walk' });
});

test('accepted, changed, declined: staff see whose, the room how many of those who were asked together', async () => {
	const [ana, ben, cho] = it.phones;
	const { id } = room(ana)!.homework!;
	const reply = (id: string, as: string, text: string | null = null) => say('reply', { id, as, text });
	expect(await ana.send(reply(id, 'changed', 'Walk to the mill'))).toMatchObject({ ok: true });
	expect(await ben.send(reply(id, 'declined'))).toMatchObject({ ok: true });
	expect(await cho.send(reply(id, 'accepted'))).toEqual({ ok: false, code: 'too-late' });
	expect(await cho.send(reply(mine(cho)!.homework!.id, 'passed'))).toMatchObject({ ok: true });
	await allHear('two replies', (it) => it?.counts.replies === 2);
	await it.console.until('all three', () => seen(2)?.reply?.as === 'passed');
	expect([seen(0)?.reply, seen(1)?.reply]).toMatchObject([
		{ as: 'changed', text: 'Walk to the mill' },
		{ as: 'declined' }
	]);
	for (const other of [ben, cho, it.screen]) expect(other.text()).not.toMatch(/mill|"changed"/);
	for (const other of [ana, cho, it.screen]) expect(other.text()).not.toContain('declined');
});

test('[R2] what people say of the session is counted in a box: no frame ties an answer to anybody, the console’s least of all', async () => {
	const [ana, ben, cho] = it.phones;
	const give = (who: Person, answers: object) => who.send(say('feedback', { answers, line: null }));
	expect(await give(ana, { pace: 'fast', use: 'yes' })).toMatchObject({ ok: true });
	expect(await it.console.send(say('collect'))).toEqual({ ok: false, code: 'too-few' });
	expect(await give(ben, { pace: 'fast', use: null })).toMatchObject({ ok: true });
	expect(await give(cho, { pace: 'right', use: 'no' })).toMatchObject({ ok: true });
	expect(await give(ana, { pace: 'right' })).toEqual({ ok: false, code: 'too-late' });
	await allHear('three', (it) => it?.counts.feedback === 3);
	for (const who of everybody()) expect(who.text()).not.toMatch(/pace|"fast"/);
	expect([seen(0), seen(1), seen(2)]).toMatchObject([
		{ gave: true, feedback: null },
		{ gave: true, feedback: null },
		{ gave: true, feedback: null }
	]);
	expect(await it.console.send(say('collect'))).toMatchObject({ ok: true });
	await allHear('that it is closed', (it) => it?.isCollected === true);
	const { feedback } = it.console.seen.staff!.activities.on as { feedback: { question: string; options: unknown }[] };
	expect(feedback.find(({ question }) => question === 'pace')?.options).toEqual([
		{ id: 'slow', count: 0 },
		{ id: 'right', count: 1 },
		{ id: 'fast', count: 2 }
	]);
	expect(feedback.filter(({ question }) => question !== 'pace').map(({ options }) => options)).toEqual([
		null,
		null,
		null
	]);
	for (const other of [...it.phones, it.screen]) expect(other.text()).not.toContain('"count":2');
});

test('[R5] who comes late sees what the early ones see', async () => {
	for (const n of [0, 1, 2]) {
		const again = await late(it, n);
		expect(again.room).toEqual(it.phones[n]!.seen.room);
		expect(again.seat).toEqual(it.phones[n]!.seen.seat);
	}
	expect((await late(it, 'screen')).room).toEqual(it.screen.seen.room);
	expect(await late(it, 'console')).toEqual(it.console.seen);
	for (const who of everybody()) expect(who.gaps).toBe(0);
});
