import { describe, expect, test } from 'vitest';
import { bodyPlaces } from './body-places.ts';
import { askedFields, hasAnswer, isShareable, openFields, progress } from './worksheet-answers.ts';
import { checkAnswer, longestStay } from './worksheet-check.ts';
import { computedAsText, computedValue } from './worksheet-computed.ts';
import { outline } from './worksheet-words.ts';
import type { Answers, ComputedField, ComputedRule, Field, Worksheet } from './worksheet.ts';

const same = (text: string) => ({ en: text, es: `${text} (es)` });
const computed = (rule: ComputedRule, of: string[]): ComputedField => ({
	...{ kind: 'computed', id: 'result', label: same('Result') },
	...{ rule, of }
});
const night = computed('hours-asleep', ['bed', 'up', 'until', 'awake']);

const fields: Field[] = [
	{ kind: 'phone', id: 'phone', label: same('Phone') },
	{ kind: 'date', id: 'day', label: same('Day') },
	{ kind: 'time', id: 'hour', label: same('Hour') },
	{ kind: 'body', id: 'body', label: same('Where') },
	{ kind: 'timer', id: 'quiet', label: same('Quiet'), seconds: 120 },
	{
		kind: 'grid',
		id: 'week',
		label: same('Week'),
		rows: [
			{ id: 'mon', label: same('Monday') },
			{ id: 'tue', label: same('Tuesday') }
		],
		fields: [
			{ kind: 'time', id: 'bed', label: same('Bed') },
			{ kind: 'time', id: 'up', label: same('Up') },
			{
				...{ kind: 'scale', id: 'until', label: same('Until') },
				...{ min: 0, max: 180, step: 5 },
				low: same('0'),
				high: same('3 h')
			},
			{ kind: 'text', id: 'awake', label: same('Awake') },
			night
		]
	}
];
const sheet: Worksheet = {
	...{ slug: 'kinds', version: 1, title: same('Kinds'), purpose: same('To try.'), minutes: 5 },
	steps: [{ id: 'all', title: same('All'), fields }]
};
const refusal = (path: string, value: unknown) => {
	const checked = checkAnswer(sheet, path, value);
	return checked.ok ? 'accepted' : checked.code;
};

describe('[R7] what Ana sends is checked against the field', () => {
	test.each([
		['phone', '(555) 010-0134'],
		['phone', ''],
		['day', '2026-03-09'],
		['day', ''],
		['hour', '23:05'],
		['body', ['chest', 'hands']],
		['body', []],
		['quiet', 0],
		['quiet', longestStay],
		['week', null],
		['week.mon.bed', '23:00'],
		['week.tue.awake', 'Two times']
	])('%s may be %o', (path, value) => {
		expect(checkAnswer(sheet, path, value)).toEqual({ ok: true, value });
	});

	test.each([
		['phone', 5550134, 'wrong-kind'],
		['phone', '5'.repeat(41), 'too-long'],
		['day', '9 March', 'out-of-range'],
		['day', '2026-13-01', 'out-of-range'],
		['hour', '24:00', 'out-of-range'],
		['hour', 7, 'wrong-kind'],
		['body', ['chest', 'chest'], 'wrong-kind'],
		['body', ['wing'], 'not-an-option'],
		['quiet', -1, 'out-of-range'],
		['quiet', 1.5, 'out-of-range'],
		['quiet', 'long', 'wrong-kind'],
		['week', ['mon'], 'wrong-kind'],
		['week.wed.bed', '23:00', 'unknown-field'],
		['week.mon.result', 7, 'unknown-field'],
		['week.mon.result', null, 'unknown-field']
	])('%s may not be %o', (path, value, code) => {
		expect(refusal(path, value)).toBe(code);
	});

	test('none of these can be shown to the group, whatever a worksheet says', () => {
		const marked = {
			...sheet,
			steps: [{ ...sheet.steps[0]!, fields: fields.map((it) => ({ ...it, shareable: true })) }]
		};
		for (const { id } of fields) expect(isShareable(marked, id), id).toBe(false);
	});
});

describe('how far Ben is', () => {
	test('one cell answers a grid; a pass does too', () => {
		const grid = fields.at(-1)!;
		expect(hasAnswer(grid, { 'week.tue.up': '07:00' })).toBe(true);
		expect(hasAnswer(grid, { 'week.sun.up': '07:00' })).toBe(false);
		expect(openFields({ ...sheet.steps[0]!, fields: [grid] }, { week: null })).toEqual([]);
	});

	test('nobody is asked for what is computed', () => {
		const step = { id: 'sum', title: same('Sum'), fields: [computed('sum', ['a'])] };
		expect(askedFields(step)).toEqual([]);
		expect(progress({ ...sheet, steps: [step] }, {}).done).toBe(1);
	});
});

describe('computed values', () => {
	const read = (answers: Answers) => (id: string) => answers[id];
	const hours = { bed: '23:15', up: '07:00', until: 45, awake: 30 };

	test('a night over midnight, less the time awake', () => {
		expect(computedValue(night, read(hours))).toBe(6.5);
		expect(computedAsText(night, read(hours), 'en')).toBe('6.5 hours');
		expect(computedAsText({ ...night, rule: 'sleep-efficiency' }, read(hours), 'es')).toBe('84\u00a0%');
	});

	test.each<[Answers]>([
		[{ ...hours, bed: null }],
		[{ ...hours, up: '' }],
		[{ bed: '23:15', up: '07:00' }],
		[{ ...hours, up: '23:15' }],
		[{ ...hours, up: '23:30' }]
	])('%o is no night', (answers) => {
		expect(computedValue(night, read(answers))).toBeNull();
		expect(computedAsText(night, read(answers), 'en')).toBe('');
	});

	test('a gap is how far life falls short, never less than nothing, and needs both ends', () => {
		const gap = computed('gap', ['matters', 'living']);
		expect(computedValue(gap, read({ matters: 9, living: 4 }))).toBe(5);
		expect(computedValue(gap, read({ matters: 4, living: 9 }))).toBe(0);
		expect(computedValue(gap, read({ matters: 9, living: null }))).toBeNull();
	});

	test('a sum is of what was answered', () => {
		const sum = computed('sum', ['a', 'b', 'c']);
		expect(computedValue(sum, read({ a: 50, b: null, c: 20 }))).toBe(70);
		expect(computedValue(sum, read({}))).toBeNull();
	});
});

test('each kind has its words, in both languages', () => {
	const answers: Answers = {
		phone: ' 555-0134 ',
		day: '2026-03-09',
		hour: '17:40',
		body: ['chest', 'neck'],
		quiet: 120,
		'week.mon.bed': '23:15',
		'week.mon.up': '07:00',
		'week.mon.until': 45,
		'week.tue.awake': 'Twice'
	};
	const words = (locale: 'en' | 'es') =>
		outline(sheet, answers, locale)[0]!.lines.map(({ value }) => value.replaceAll('\u202f', ' '));
	expect(words('en')).toEqual([
		'555-0134',
		'March 9, 2026',
		'5:40 PM',
		'Chest; Back of the neck',
		'2 minutes',
		'Monday. Bed 11:15 PM · Up 7:00 AM · Until 45 of 180 · Result 7 hours\nTuesday. Awake Twice'
	]);
	expect(words('es').slice(1, 5)).toEqual(['9 de marzo de 2026', '17:40', 'Pecho; Nuca', '2 minutos']);
});

test('each place of the body is told apart in both languages', () => {
	for (const name of ['en', 'es'] as const)
		expect(new Set(bodyPlaces.map(({ label }) => label[name])).size).toBe(bodyPlaces.length);
	expect(new Set(bodyPlaces.map(({ id }) => id)).size).toBe(bodyPlaces.length);
});
