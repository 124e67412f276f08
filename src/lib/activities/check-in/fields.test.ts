import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInAnswer, isConcern, isSafety, questionsFor } from './asking.ts';
import { checkInFields, rowOf, usualFields, type CheckInAnswers, type CheckInField } from './fields.ts';
import { tally } from './tally.ts';
import { fewest } from '#lib/domain/at-least-three.ts';

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

test('hours of sleep come in halves, up to what its end says', () => {
	expect([0, 6.5, 14, 6.25, 14.5, '6'].map((value) => takes('sleep-hours', value))).toEqual([
		...[0, 6.5, 14],
		...['refused', 'refused', 'refused']
	]);
});

test('a choice takes its own options and nothing else', () => {
	for (const field of checkInFields) {
		const row = rowOf(field);
		if (row.kind !== 'choice') continue;
		for (const option of row.options) expect(takes(field, option)).toBe(option);
		for (const other of ['maybe', '', 3, true, {}]) expect(takes(field, other)).toBe('refused');
	}
});

test('where somebody is, their number, safety and what they take or use are for staff alone', () => {
	const everyone = checkInFields.filter((field) => rowOf(field).seen !== 'staff');
	expect(everyone).toEqual(['mood', 'word']);
	expect(checkInFields.filter((field) => rowOf(field).keep === 'session')).toEqual(['place', 'call-back']);
	for (const field of checkInFields.filter(isSafety)) expect(rowOf(field).keep).toBe('asked');
});

test('of a safety question one answer is calm, and a pass; each other one needs somebody', () => {
	const needing = checkInFields.flatMap((field) => {
		const row = rowOf(field);
		expect(isConcern(field, null)).toBe(false);
		return row.kind === 'choice' ? row.options.filter((it) => isConcern(field, it)).map((it) => `${field} ${it}`) : [];
	});
	expect(needing).toEqual([
		...['safety yes', 'safety prefer-to-talk', 'safety-self yes', 'safety-self prefer-to-talk'],
		...['safety-others yes', 'safety-others prefer-to-talk', 'safety-hurt yes', 'safety-hurt prefer-to-talk'],
		...['safety-now not-sure', 'safety-now no']
	]);
});

const asked = (fields: CheckInField[], answers: CheckInAnswers, staffed = true) =>
	questionsFor(fields, answers, staffed).join(' ');

test('what goes on from another question waits for its answer', () => {
	const fields: CheckInField[] = ['skill', 'skill-helped', 'need', 'need-topic'];
	expect(asked(fields, {})).toBe('skill need');
	expect(asked(fields, { skill: null, need: 'none' })).toBe('skill need');
	expect(asked(fields, { skill: 'a walk', need: 'few-minutes' })).toBe(fields.join(' '));
	expect(asked(['skill-helped'], {})).toBe('skill-helped');
	expect(asked(fields, { skill: null, 'skill-helped': 4 })).toBe('skill skill-helped need');
});

test('safety is asked while somebody is there to hear it; what was answered stays in sight', () => {
	const fields: CheckInField[] = ['safety-self', 'mood', 'safety-now'];
	expect(asked(fields, {}, false)).toBe('mood');
	expect(asked(fields, { 'safety-now': 'yes' }, false)).toBe('mood safety-now');
	expect(asked(fields, {})).toBe(fields.join(' '));
});

test('the order is the plan’s, and what is usual stays as it was', () => {
	expect(asked(['goal', 'mood'], {})).toBe('goal mood');
	expect(usualFields).toEqual(['mood', 'anxiety', 'word', 'goal', 'need']);
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
			place: fc.constant('a goal is here'),
			'call-back': fc.constant('a goal number'),
			medication: fc.constant('missed-some'),
			cravings: fc.constant(9),
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
			expect(JSON.stringify(told)).not.toMatch(/goal|missed/);
			if (told) expect(Object.keys(told)).toEqual(['answered', 'words', 'mood']);
		})
	);
});

test('[R2] the order of words does not tell who spoke first', () => {
	const say = (word: string) => ({ answers: { word }, keepWord: false, finished: true });
	const one = tally(['word'], [say('tired'), say('calm'), say('open')]);
	expect(tally(['word'], [say('open'), say('tired'), say('calm')])).toEqual(one);
});
