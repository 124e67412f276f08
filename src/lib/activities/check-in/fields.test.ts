import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInAnswer, checkInFields } from './fields.ts';
import { fewest, tally } from './tally.ts';

const takes = (field: (typeof checkInFields)[number], value: unknown) => {
	const answer = checkInAnswer(field, value);
	return answer.ok ? answer.value : 'refused';
};

test('ratings are whole numbers from 0 to 10', () => {
	expect([0, 10, 5.5, -1, 11, '5', NaN].map((value) => takes('mood', value))).toEqual([
		0,
		10,
		'refused',
		'refused',
		'refused',
		'refused',
		'refused'
	]);
	expect(takes('anxiety', 7)).toBe(7);
});

test('words are trimmed, and nothing written is a pass', () => {
	expect(takes('word', '  not   sure ')).toBe('not sure');
	expect(takes('word', '   ')).toBeNull();
	expect(takes('goal', 'a'.repeat(300))).toHaveLength(300);
	expect(takes('goal', 'a'.repeat(301))).toBe('refused');
	expect(takes('word', 'a'.repeat(31))).toBe('refused');
	expect(takes('word', 7)).toBe('refused');
});

test('every field can be passed', () => {
	for (const field of checkInFields) expect(takes(field, null)).toBeNull();
});

const seat = fc.record({
	answers: fc.record(
		{
			mood: fc.option(fc.integer({ min: 0, max: 10 })),
			word: fc.option(fc.constantFrom('calm', 'tired', 'Calm')),
			goal: fc.constant('a goal'),
			anxiety: fc.integer({ min: 0, max: 10 })
		},
		{ requiredKeys: [] }
	),
	keepWord: fc.boolean(),
	finished: fc.boolean()
});

test('[R2] whatever was answered, a tally tells nothing that fewer than three people gave', () => {
	fc.assert(
		fc.property(fc.array(seat, { maxLength: 8 }), (seats) => {
			const told = tally([...checkInFields], seats);
			const finished = seats.filter((it) => it.finished);
			expect(told === null).toBe(finished.length < fewest);
			const words = told?.words.reduce((sum, it) => sum + it.count, 0) ?? 0;
			const moods = told?.mood?.reduce((sum, count) => sum + count, 0) ?? 0;
			const giving = finished.filter((it) => it.answers.word && !it.keepWord).length;
			const rating = finished.filter((it) => typeof it.answers.mood === 'number').length;
			expect(words).toBe(!told || giving < fewest ? 0 : giving);
			expect(moods).toBe(!told || rating < fewest ? 0 : rating);
			expect(JSON.stringify(told)).not.toContain('goal');
		})
	);
});

test('[R2] the order of words does not tell who spoke first', () => {
	const say = (word: string) => ({ answers: { word }, keepWord: false, finished: true });
	const one = tally(['word'], [say('tired'), say('calm'), say('open')]);
	expect(tally(['word'], [say('open'), say('tired'), say('calm')])).toEqual(one);
});
