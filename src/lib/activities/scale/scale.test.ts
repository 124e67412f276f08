import fc from 'fast-check';
import { expect, test } from 'vitest';
import { story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, type Person } from '#tests/support/given.ts';
import { scale } from './rules.ts';

const config = {
	kind: 'scale',
	question: { en: 'How ready do you feel?', es: '¿Qué tan listo te sientes?' },
	max: 10,
	low: { en: 'Not yet', es: 'Todavía no' },
	high: { en: 'Ready', es: 'Con ganas' },
	anonymous: 'room'
};
const { given } = story(scale, config);
const wide = story(scale, { ...config, max: 100 }).given;
const secret = story(scale, { ...config, anonymous: 'everyone' }).given;

const says = (who: Person, value: number | null) => who.does('scale.answer', { value });
const reveals = (round = 1) => maya.does('scale.reveal', { round });
const three: Step[] = [says(ana, 3), says(ben, 7), says(cho, 7)];
const spread = (result: { bins: { count: number }[] } | null) => result?.bins.map((bin) => bin.count);

test.each([
	['an answer', says(dee, 5), { 'seat:dee': ['scale.answered'], room: ['scale.counted'] }],
	['closing', maya.does('scale.close'), { staff: ['scale.tallied'], room: ['scale.closed'] }],
	['a reveal', reveals(), { staff: ['scale.tallied'], room: ['scale.closed', 'scale.revealed'] }]
])('[R2] what each channel carries: %s', (_, act, table) => {
	given(three).when(act).carries(table);
});

test('[R2] a number is heard by Ana and staff alone, or by nobody', () => {
	given()
		.when(says(ana, 3))
		.emits({
			'seat:ana': [{ type: 'scale.answered', round: 1, value: 3 }],
			room: [{ type: 'scale.counted', answered: 1 }]
		});
	const told = secret().when(says(ana, 3));
	told.emits({ 'seat:ana': [{ type: 'scale.voted', round: 1 }], room: [{ type: 'scale.counted', answered: 1 }] });
	told.casts('3');
	secret(says(ana, 3)).when(says(ana, 4)).refused('too-late');
});

test('a reveal shows how many gave each number, and the average', () => {
	for (const each of [given, secret]) {
		const [result] = each(three, says(dee, null), reveals()).room.results;
		expect(result).toMatchObject({ answered: 3, average: 5.7 });
		expect(spread(result!)).toEqual([0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0]);
	}
});

test('up to 100 the numbers stand together in tens, and 100 with the nineties', () => {
	const [result] = wide(says(ana, 0), says(ben, 9), says(cho, 90), says(dee, 100), reveals()).room.results;
	expect(spread(result!)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
	expect(result!.bins.at(-1)).toEqual({ from: 90, to: 100, count: 2 });
});

test('more than the scale has is refused', () => {
	given().when(says(ana, 11)).refused('invalid');
	wide()
		.when(says(ana, 11))
		.carries({ 'seat:ana': ['scale.answered'], room: ['scale.counted'] });
	for (const value of [-1, 2.5, 101, '3'])
		expect(scale.commands['scale.answer']!.schema.safeParse({ type: 'scale.answer', block: 'b', value }).success).toBe(
			false
		);
});

test('two numbers are too few, and only the lead reveals', () => {
	given(says(ana, 3), says(ben, 7), says(cho, null)).when(reveals()).refused('too-few');
	given(three)
		.when(jonas.does('scale.reveal', { round: 1 }))
		.refused('not-yours');
	given(three).when(reveals(2)).refused('not-begun');
	given(three, reveals()).when(says(dee, 5)).refused('too-late');
});

test('the second round can be held against the first', () => {
	const both = given(three, reveals(), maya.does('scale.again'), says(ana, 8), says(ben, 8), says(cho, 9), reveals(2));
	expect(both.room.results.map((result) => result!.average)).toEqual([5.7, 8.3]);
});

test('the bins hold everybody once', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(given, secret),
			fc.array(fc.nat({ max: 10 }), { minLength: 4, maxLength: 4 }),
			(each, values) => {
				const answers = [ana, ben, cho, dee].map((who, at) => says(who, values[at]!));
				const [result] = each(answers, reveals()).room.results;
				expect(result!.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(4);
			}
		)
	);
});
