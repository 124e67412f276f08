import { describe, expect, test } from 'vitest';
import { fieldAt, isForStaff, isShareable, openFields, progress, ratings } from './worksheet-answers.ts';
import { checkAnswer, longest } from './worksheet-check.ts';
import { answerAsText, outline } from './worksheet-words.ts';
import { sheet } from './worksheet.example.ts';
import type { Answers } from './worksheet.ts';

const refusal = (path: string, value: unknown) => {
	const checked = checkAnswer(sheet, path, value);
	return checked.ok ? 'accepted' : checked.code;
};

describe('where an answer belongs', () => {
	test('a path finds a field, a list of rows, and a cell of any row', () => {
		expect(fieldAt(sheet, 'situation')?.kind).toBe('long');
		expect(fieldAt(sheet, 'feelings')?.kind).toBe('rows');
		expect(fieldAt(sheet, 'feelings.r1.strength')?.kind).toBe('scale');
	});

	test.each([
		'nothing',
		'',
		'situation.r1.word',
		'feelings.r1',
		'feelings.r1.word.more',
		'feelings.__proto__.word',
		'feelings.r1.constructor',
		'__proto__'
	])('[R7] "%s" is no path', (path) => {
		expect(fieldAt(sheet, path)).toBeUndefined();
		expect(refusal(path, 'hello')).toBe('unknown-field');
	});
});

describe('[R7] what Ana sends is checked against the field', () => {
	test('words, ratings, choices and rows that fit are accepted as they are', () => {
		expect(checkAnswer(sheet, 'situation', ' I waited. ')).toEqual({ ok: true, value: ' I waited. ' });
		expect(checkAnswer(sheet, 'distress-before', 85)).toEqual({ ok: true, value: 85 });
		expect(checkAnswer(sheet, 'traps', ['labels', 'zoom'])).toEqual({ ok: true, value: ['labels', 'zoom'] });
		expect(checkAnswer(sheet, 'fit', 'partly')).toEqual({ ok: true, value: 'partly' });
		expect(checkAnswer(sheet, 'feelings', ['r1', 'r3'])).toEqual({ ok: true, value: ['r1', 'r3'] });
		expect(checkAnswer(sheet, 'feelings.r3.word', 'sad')).toEqual({ ok: true, value: 'sad' });
	});

	test.each(['situation', 'distress-before', 'traps', 'feelings', 'feelings.r1.word'])('%s may be passed', (path) => {
		expect(checkAnswer(sheet, path, null)).toEqual({ ok: true, value: null });
	});

	test('an emptied text or list is accepted, so that anything can be taken back', () => {
		expect(refusal('situation', '')).toBe('accepted');
		expect(refusal('traps', [])).toBe('accepted');
	});

	test('a text may be as long as its kind allows and no longer', () => {
		expect(refusal('when', 'a'.repeat(longest.text))).toBe('accepted');
		expect(refusal('when', 'a'.repeat(longest.text + 1))).toBe('too-long');
		expect(refusal('situation', 'a'.repeat(longest.long))).toBe('accepted');
		expect(refusal('situation', 'a'.repeat(longest.long + 1))).toBe('too-long');
	});

	test.each([-5, 105, NaN, Infinity, 52, 50.5])('a rating of %s is not on the scale', (value) => {
		expect(refusal('distress-before', value)).toBe('out-of-range');
	});

	test.each([
		['situation', 3],
		['distress-before', '50'],
		['traps', 'labels'],
		['traps', ['labels', 'labels']],
		['traps', [1]],
		['feelings', 'r1'],
		['feelings', ['r1', 'r1']],
		['feelings', ['r 1.x']],
		['situation', undefined],
		['situation', { text: 'hi' }]
	])('%s is not answered by %o', (path, value) => {
		expect(refusal(path, value)).toBe('wrong-kind');
	});

	test('only options that are offered can be chosen', () => {
		expect(refusal('traps', ['labels', 'nonsense'])).toBe('not-an-option');
		expect(checkAnswer(sheet, 'fit', 'nonsense')).toEqual({ ok: false, code: 'not-an-option' });
	});

	test('there are no more rows than the field allows', () => {
		expect(refusal('feelings', ['a', 'b', 'c', 'd', 'e', 'f'])).toBe('accepted');
		expect(refusal('feelings', ['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('too-many-rows');
	});
});

describe('how far Ben is', () => {
	const feelings = sheet.steps.find((step) => step.id === 'feelings')!;

	test('nothing written is nothing done', () => {
		expect(progress(sheet, {})).toEqual({ done: 0, of: 5, steps: [] });
	});

	test('a step is done when each of its fields has an answer or a pass', () => {
		expect(progress(sheet, { situation: 'The bus was late.' }).done).toBe(0);
		expect(progress(sheet, { situation: 'The bus was late.', when: null }).done).toBe(1);
	});

	test('a step passed whole counts as much as one written', () => {
		expect(progress(sheet, { situation: null, when: null })).toEqual({ done: 1, of: 5, steps: [1] });
	});

	test.each(['', '  \n'])('the text "%s" is no answer', (situation) => {
		expect(openFields(sheet.steps[0]!, { when: 'Today', situation }).map((field) => field.id)).toEqual(['situation']);
	});

	test('an emptied list is no answer', () => {
		const traps = sheet.steps.find((step) => step.id === 'traps')!;
		expect(openFields(traps, { traps: [], 'belief-before': 10 }).map((field) => field.id)).toEqual(['traps']);
	});

	test('a rating of zero is an answer', () => {
		expect(openFields(feelings, { 'distress-before': 0 }).map((field) => field.id)).toEqual(['feelings']);
	});

	test('one cell answers a list of rows, unless its row was removed', () => {
		const one: Answers = { 'feelings.r1.word': 'tired', 'distress-before': 40 };
		expect(openFields(feelings, one)).toEqual([]);
		expect(openFields(feelings, { ...one, feelings: ['r2'] }).map((field) => field.id)).toEqual(['feelings']);
	});
});

describe('ratings before and after', () => {
	test('both ends are told under one name', () => {
		expect(ratings(sheet, { 'distress-before': 80, 'distress-after': 55 })).toContainEqual({
			name: { en: 'distress', es: 'distress (es)' },
			before: 80,
			after: 55
		});
	});

	test('an end that was passed or never given is left out, and zero is not', () => {
		const [rating] = ratings(sheet, { 'distress-before': 0, 'distress-after': null });
		expect(rating).toEqual({ name: expect.anything(), before: 0 });
	});

	test('two pairs of one worksheet stay apart', () => {
		const told = ratings(sheet, { 'distress-before': 80, 'belief-before': 90, 'belief-after': 40 });
		expect(told.map(({ name, before, after }) => [name.en, before, after])).toEqual([
			['distress', 80, undefined],
			['belief', 90, 40]
		]);
	});
});

describe('in words', () => {
	test('a rating says out of how many, a choice its label, a text itself', () => {
		expect(answerAsText(sheet, 'distress-before', 80, 'en')).toBe('80 of 100');
		expect(answerAsText(sheet, 'distress-before', 0, 'es')).toBe('0 de 100');
		expect(answerAsText(sheet, 'fit', 'partly', 'es')).toBe('In part (es)');
		expect(answerAsText(sheet, 'situation', ' The bus was late. ', 'en')).toBe('The bus was late.');
	});

	test('many choices are told in the order they are offered', () => {
		const words = answerAsText(sheet, 'traps', ['zoom', 'labels'], 'en');
		expect(words).toBe('Labels; Zoom');
	});

	test.each([null, undefined, '', []])('%o has no words', (answer) => {
		expect(answerAsText(sheet, 'traps', answer, 'en')).toBe('');
	});

	test('facilitators see the two ends of a rating and nothing else', () => {
		const paths = sheet.steps.flatMap((step) => step.fields).map((field) => field.id);
		expect(paths.filter((path) => isForStaff(sheet, path))).toEqual([
			'distress-before',
			'belief-before',
			'belief-after',
			'distress-after'
		]);
		expect(isForStaff(sheet, 'feelings.r1.strength')).toBe(false);
		// A form is handed in whole.
		expect(isForStaff({ ...sheet, seen: 'staff' }, 'feelings.r1.strength')).toBe(true);
		expect(isForStaff({ ...sheet, seen: 'staff' }, 'nothing')).toBe(false);
	});

	test('words that are marked can be shared, one at a time', () => {
		expect(isShareable(sheet, 'fairer')).toBe(true);
		expect(isShareable(sheet, 'feelings.r2.word')).toBe(true);
		expect(isShareable(sheet, 'situation')).toBe(false);
		expect(isShareable(sheet, 'nothing')).toBe(false);
	});

	test('a rating or a whole list is never shared, even if it was marked', () => {
		const mark = <T extends object>(field: T) => ({ ...field, shareable: true });
		const steps = sheet.steps.map((step) => ({ ...step, fields: step.fields.map(mark) }));
		expect(isShareable({ ...sheet, steps }, 'situation')).toBe(true);
		expect(isShareable({ ...sheet, steps }, 'distress-before')).toBe(false);
		expect(isShareable({ ...sheet, steps }, 'feelings')).toBe(false);
	});

	test('the outline tells answers, passes and blanks apart, and rows one under the other', () => {
		const answers: Answers = {
			situation: 'The bus was late.',
			when: null,
			feelings: ['r2', 'r1', 'r4'],
			'feelings.r1.word': 'sad',
			'feelings.r1.strength': 70,
			'feelings.r2.word': 'left out',
			'feelings.r3.word': 'removed'
		};
		const [moment, feelings] = outline(sheet, answers, 'en');
		expect(moment!.title).toBe('The moment');
		expect(moment!.lines.map(({ label, value, state }) => [label, value, state])).toEqual([
			['When was it?', '', 'passed'],
			['What happened?', 'The bus was late.', 'answered']
		]);
		expect(feelings!.lines.map(({ path, value, state }) => [path, value, state])).toEqual([
			['feelings', '1. left out\n2. sad · How strong? 70 of 100', 'answered'],
			['distress-before', '', 'open']
		]);
	});
});
