import { expect, test } from 'vitest';
import { block, isRemoved, story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, type Person } from '#tests/support/given.ts';
import { poll } from './rules.ts';

const config = {
	kind: 'poll',
	question: { en: 'Which skill did you try?', es: '¿Qué habilidad probaste?' },
	options: ['pause', 'breathe', 'ask'].map((id) => ({ id, label: { en: `${id}.`, es: `${id}, es` } })),
	many: false,
	anonymous: 'room'
};
const { given } = story(poll, config);
const many = story(poll, { ...config, many: true }).given;
const secret = story(poll, { ...config, many: true, anonymous: 'everyone' }).given;

const says = (who: Person, ...value: string[]) => who.does('poll.answer', { value });
const passes = (who: Person) => who.does('poll.answer', { value: null });
const reveals = (round = 1) => maya.does('poll.reveal', { round });
const hides = (round = 1) => maya.does('poll.hide', { round });
const closes = maya.does('poll.close');
const again = maya.does('poll.again');
const three: Step[] = [says(ana, 'pause'), says(ben, 'ask'), says(cho, 'pause')];
const counts = (pause: number, breathe: number, ask: number) => [
	{ id: 'pause', count: pause },
	{ id: 'breathe', count: breathe },
	{ id: 'ask', count: ask }
];
const result = { answered: 3, options: counts(2, 0, 1) };

test.each([
	['an answer', says(dee, 'ask'), { 'seat:dee': ['poll.answered'], room: ['poll.counted'] }],
	['a pass', passes(dee), { 'seat:dee': ['poll.answered'], room: ['poll.counted'] }],
	['a second thought', says(ana, 'ask'), { 'seat:ana': ['poll.answered'] }],
	['closing', closes, { staff: ['poll.tallied'], room: ['poll.closed'] }],
	['a reveal', reveals(), { staff: ['poll.tallied'], room: ['poll.closed', 'poll.revealed'] }]
])('[R2] what each channel carries: %s', (_, act, table) => {
	given(three).when(act).carries(table);
});

test('[R2] before the reveal the room learns how many answered, never what', () => {
	given(says(ben, 'ask'))
		.when(says(ana, 'pause'))
		.emits({
			'seat:ana': [{ type: 'poll.answered', round: 1, value: ['pause'] }],
			room: [{ type: 'poll.counted', answered: 2 }]
		});
	expect(JSON.stringify(given(three).room)).not.toMatch(/pause|ask|ana/);
});

test('a reveal says how many chose each option, and takes no more answers', () => {
	expect(given(three, reveals()).room.results).toEqual([result]);
	given(three, reveals()).when(says(dee, 'ask')).refused('too-late');
	given(three, reveals()).when(reveals()).changesNothing();
});

test('two answers are too few, and a pass is none', () => {
	given(says(ana, 'pause'), says(ben, 'ask'), passes(cho)).when(reveals()).refused('too-few');
	given(says(ana, 'pause'), says(ben, 'ask')).when(closes).refused('too-few');
});

test('somebody can choose again until it closes, and counts once', () => {
	const changed = given(three, says(ana, 'ask'), passes(dee), says(dee, 'ask'));
	expect(changed.room.answered).toBe(4);
	expect(changed.when(reveals()).room.results).toEqual([{ answered: 4, options: counts(1, 0, 3) }]);
});

test('several options only where several may be chosen', () => {
	given()
		.when(says(ana, 'pause', 'ask'))
		.refused('invalid');
	given().when(says(ana, 'run')).refused('invalid');
	many()
		.when(says(ana, 'ask', 'ask'))
		.refused('invalid');
	const each = many(says(ana, 'pause', 'ask'), says(ben, 'ask'), says(cho, 'pause')).when(reveals());
	expect(each.room.results).toEqual([{ answered: 3, options: counts(2, 0, 2) }]);
});

test('hidden it is off the wall, and shown again it is what it was, though somebody was asked to leave', () => {
	expect(given(three, reveals(), hides()).room.results).toEqual([null]);
	expect(given(three, reveals(), isRemoved(ana), hides(), reveals()).room.results).toEqual([result]);
	given(three).when(hides()).changesNothing();
	given(three, closes).when(closes).changesNothing();
});

test('who was asked to leave before the count is not in it', () => {
	given(three, isRemoved(ana)).when(reveals()).refused('too-few');
});

test('a second round stands beside the first', () => {
	const second = given(three, reveals(), again, says(ana, 'breathe'), says(ben, 'breathe'), says(cho, 'ask'));
	expect(second.room).toMatchObject({ round: 2, answered: 3, closed: false, results: [result] });
	expect(second.when(reveals(2)).room.results).toEqual([result, { answered: 3, options: counts(0, 2, 1) }]);
	expect(second.seats.ana!.answers).toEqual({ 1: ['pause'], 2: ['breathe'] });
	given(three).when(again).refused('not-closed');
	given(three).when(reveals(2)).refused('not-begun');
	second.when(again).refused('not-closed');
	given(three, reveals(), again, three, reveals(2)).when(again).refused('too-late');
});

test('what Ana said to the first round and could send only in the second is not taken for an answer to it', () => {
	const said = (round: number) => ana.does('poll.answer', { value: ['pause'], round });
	for (const each of [given, secret]) {
		const second = each(says(ben, 'ask'), says(cho, 'ask'), says(dee, 'ask'), closes, again);
		second.when(said(1)).refused('too-late');
		expect(second.when(said(2)).room.answered).toBe(1);
		each().when(said(2)).refused('too-late');
	}
});

test('[R7] only the lead closes, reveals, hides and asks again, and only participants answer', () => {
	for (const type of ['close', 'again'])
		given(three)
			.when(jonas.does(`poll.${type}`))
			.refused('not-yours');
	for (const type of ['reveal', 'hide'])
		given(three)
			.when(ana.does(`poll.${type}`, { round: 1 }))
			.refused('not-yours');
	given()
		.when(maya.does('poll.answer', { value: ['ask'] }))
		.refused('not-yours');
});

test('[R2] where nobody may know, the answer is in the box and in no event', () => {
	const told = secret(says(ben, 'ask')).when(says(ana, 'pause', 'ask'));
	told.emits({ 'seat:ana': [{ type: 'poll.voted', round: 1 }], room: [{ type: 'poll.counted', answered: 2 }] });
	told.casts('pause', 'ask');
	expect(JSON.stringify([told.log, told.staff, told.seats])).not.toMatch(/pause|ask/);
	const passed = secret().when(passes(ana));
	passed.emits({ 'seat:ana': [{ type: 'poll.voted', round: 1 }], room: [{ type: 'poll.counted', answered: 1 }] });
	passed.casts('#pass');
});

test('[R2] where nobody may know, a vote is final, and each round has a box of its own', () => {
	secret(says(ana, 'pause')).when(says(ana, 'ask')).refused('too-late');
	const second = secret(three, reveals(), again, three);
	expect(Object.keys(second.boxes)).toEqual([`${block}.1`, `${block}.2`]);
	expect(second.when(reveals(2)).room.results).toEqual([result, result]);
});

test('where nobody may know, passes do not help to make a reveal', () => {
	secret(says(ana, 'pause'), says(ben, 'ask'), passes(cho)).when(reveals()).refused('too-few');
	secret().when(reveals()).refused('too-few');
	expect(secret(three, passes(dee)).when(reveals()).room.results).toEqual([result]);
});

test('where answers are kept with people, nothing goes into a box', () => {
	expect(given(three).boxes).toEqual({});
});
