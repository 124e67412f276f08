import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { hasAnswer, isShareable, progress } from '#lib/domain/worksheet-answers.ts';
import { checkAnswer } from '#lib/domain/worksheet-check.ts';
import { isRepeated } from '#lib/domain/worksheet-rows.ts';
import { outline } from '#lib/domain/worksheet-words.ts';
import {
	forParticipant,
	locales,
	topics,
	type Field,
	type Local,
	type ScaleField,
	type SimpleField,
	type Worksheet
} from '#lib/domain/worksheet.ts';
import { kindNames } from '#lib/pages/library/field-kinds.ts';
import { worksheetBySlug, worksheets } from './index.ts';
import { workedAnswers } from './worked.ts';

const isLocal = (value: unknown): value is Local =>
	typeof value === 'object' && value !== null && 'en' in value && 'es' in value;

/** Every text of a worksheet, wherever it stands, with the way to it. */
function texts(value: unknown, at = ''): { at: string; text: Local }[] {
	if (isLocal(value)) return [{ at, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${at}/${key}`));
}

const fieldsOf = (worksheet: Worksheet): Field[] => worksheet.steps.flatMap((step) => step.fields);
const simpleFieldsOf = (worksheet: Worksheet): SimpleField[] =>
	fieldsOf(worksheet).flatMap((field) => {
		if (isRepeated(field)) return field.fields;
		return field.kind === 'body' || field.kind === 'timer' ? [] : [field];
	});
const scalesOf = (worksheet: Worksheet) => simpleFieldsOf(worksheet).filter((field) => field.kind === 'scale');
const sentences = (text: string) => text.split(/(?<=[.?…])[»"]?\s+/);
const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
const repeated = (ids: string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

const slugs = [
	'activity-menu',
	'activity-schedule',
	'asking-clearly',
	'balanced-mind',
	'behaviour-chain',
	'body-first-calm',
	'body-scan',
	'boundaries',
	'coping-support-plan',
	'craving-log',
	'distress-kit',
	'emotion-map',
	'exposure-ladder',
	'facts-check',
	'grounding-5-4-3-2-1',
	'kind-and-steady',
	'missing-links',
	'opposite-step',
	'paced-breathing',
	'pause-plan',
	'practice-assignment',
	'problem-solving',
	'relapse-prevention',
	'self-kindness',
	'session-take-away',
	'sleep-log',
	'thinking-traps',
	'thought-record',
	'three-good-things',
	'urge-pros-cons',
	'urge-surfing',
	'values-compass',
	'weekly-goal',
	'weekly-practice-card',
	'worry-sorter'
];

test('the library holds these worksheets, each found by its slug', () => {
	expect(worksheets.map((worksheet) => worksheet.slug).sort()).toEqual(slugs);
	for (const worksheet of worksheets) expect(worksheetBySlug(worksheet.slug)).toBe(worksheet);
	expect(worksheetBySlug('nothing')).toBeUndefined();
});

test('every topic has worksheets, and no two have one title', () => {
	expect([...new Set(worksheets.map(({ topic }) => topic))].sort()).toEqual([...topics].sort());
	for (const locale of locales) expect(repeated(worksheets.map(({ title }) => title[locale]))).toEqual([]);
});

test('together they use every kind of question, so that walking all of them tries each', () => {
	const used = worksheets.flatMap((worksheet) => [...fieldsOf(worksheet), ...simpleFieldsOf(worksheet)]);
	const kinds = new Set(used.map((field) => field.kind));
	expect([...kinds].sort()).toEqual(Object.keys(kindNames).sort());
	expect(used.some((field) => field.kind === 'rows' && field.ordered)).toBe(true);
	expect(used.some((field) => field.kind === 'choice' && field.many)).toBe(true);
});

describe.each(worksheets.map((worksheet) => [worksheet.slug, worksheet] as const))('%s', (_slug, worksheet) => {
	const all = texts(worksheet);

	test('says everything in both languages', () => {
		expect(all.length).toBeGreaterThan(10);
		for (const { at, text } of all) {
			expect(text.en.trim(), at).not.toBe('');
			expect(text.es.trim(), at).not.toBe('');
			expect(text.en, at).not.toBe(text.es);
		}
	});

	test('can be read after six years of school', () => {
		const english = all.map(({ text }) => (/[.?]"?$/.test(text.en) ? text.en : `${text.en}.`)).join(' ');
		expect(readability.fleschKincaidGrade(english)).toBeLessThanOrEqual(7);
	});

	test('keeps its sentences short and its voice even', () => {
		for (const { at, text } of all) {
			for (const sentence of sentences(text.en)) expect(words(sentence).length, `${at}: ${sentence}`).toBeLessThan(16);
			for (const sentence of sentences(text.es)) expect(words(sentence).length, `${at}: ${sentence}`).toBeLessThan(16);
			expect(text.en + text.es, at).not.toMatch(/[!¡]/);
		}
	});

	test('asks one small thing a screen', () => {
		for (const step of worksheet.steps) {
			expect(step.fields.length, step.id).toBeGreaterThan(0);
			expect(step.fields.length, step.id).toBeLessThan(4);
		}
	});

	test('gives every step, field, cell and option an id of its own', () => {
		expect(repeated(worksheet.steps.map((step) => step.id))).toEqual([]);
		expect(repeated(fieldsOf(worksheet).map((field) => field.id))).toEqual([]);
		for (const field of fieldsOf(worksheet)) {
			expect(field.id).toMatch(/^[a-z][a-z0-9-]*$/);
			if (isRepeated(field)) expect(repeated(field.fields.map((cell) => cell.id))).toEqual([]);
			if (field.kind === 'grid') expect(repeated(field.rows.map((row) => row.id))).toEqual([]);
		}
		for (const field of simpleFieldsOf(worksheet)) {
			if (field.kind !== 'choice') continue;
			expect(repeated(field.options.map((option) => option.id)), field.id).toEqual([]);
			expect(repeated(field.options.map((option) => option.label.en)), field.id).toEqual([]);
			expect(repeated(field.options.map((option) => option.label.es)), field.id).toEqual([]);
		}
	});

	test('names both ends of every scale, and ends it on a step', () => {
		for (const scale of scalesOf(worksheet)) {
			expect(scale.low.en, scale.id).not.toBe(scale.high.en);
			expect(scale.low.es, scale.id).not.toBe(scale.high.es);
			expect((scale.max - scale.min) % scale.step, scale.id).toBe(0);
		}
	});

	test('asks every paired rating once before and once after, on the same scale', () => {
		const pairs = Object.groupBy(
			scalesOf(worksheet).filter((scale) => scale.pair),
			(scale) => scale.pair!.name.en
		) as Record<string, ScaleField[]>;
		for (const [name, ends] of Object.entries(pairs)) {
			expect(ends.map((end) => end.pair!.moment)).toEqual(['before', 'after']);
			const [before, after] = ends.map(({ min, max, step, low, high }) => ({ min, max, step, low, high }));
			expect(before, name).toEqual(after);
		}
		const inRows = fieldsOf(worksheet).flatMap((field) => (isRepeated(field) ? field.fields : []));
		expect(inRows.filter((cell) => 'pair' in cell)).toEqual([]);
	});

	test('offers to share words only', () => {
		for (const field of fieldsOf(worksheet))
			if (field.shareable) expect(isShareable(worksheet, field.id), field.id).toBe(true);
		for (const scale of scalesOf(worksheet)) expect(scale.shareable, scale.id).toBeUndefined();
	});

	test('computes only from fields that stand beside the result', () => {
		for (const beside of [
			fieldsOf(worksheet),
			...fieldsOf(worksheet).flatMap((it) => (isRepeated(it) ? [it.fields] : []))
		])
			for (const field of beside) {
				if (field.kind !== 'computed') continue;
				expect(
					beside.map(({ id }) => id),
					field.id
				).toEqual(expect.arrayContaining(field.of));
			}
	});

	test.each(locales)('has a worked example that answers all of it, in words a page could show (%s)', (locale) => {
		const answers = workedAnswers(worksheet, locale);
		for (const [path, answer] of Object.entries(answers))
			expect(checkAnswer(worksheet, path, answer), path).toEqual({ ok: true, value: answer });
		for (const field of fieldsOf(worksheet))
			if (field.kind !== 'computed') expect(hasAnswer(field, answers), field.id).toBe(true);
		const { done, of } = progress(worksheet, answers);
		expect(done).toBe(of);
		for (const { lines } of outline(worksheet, answers, locale))
			for (const line of lines) expect(line.value, line.path).not.toBe('');
	});

	test('a phone that fills it in receives it without the worked example', () => {
		const { topic: _, workedExample: __, ...rest } = worksheet;
		expect(forParticipant(worksheet)).toEqual(rest);
	});

	test('starts with rows it has room for', () => {
		for (const field of fieldsOf(worksheet))
			if (field.kind === 'rows') expect(field.min, field.id).toBeLessThanOrEqual(field.max);
	});
});

const hard = worksheets.filter(({ contentNote }) => contentNote).map(({ slug }) => slug);

test.each(hard)('%s goes to something hard, and says first that one may skip, and may ask for help', (slug) => {
	const note = worksheetBySlug(slug)!.contentNote!;
	expect(note.en).toMatch(/skip/);
	expect(note.en).toMatch(/help/);
	expect(note.es).toMatch(/saltarte/);
	expect(note.es).toMatch(/ayuda/);
});

test('a sheet that asks how strong something hard is, before and after, has a note unless it is there to calm', () => {
	const paired = worksheets.filter((worksheet) => scalesOf(worksheet).some((scale) => scale.pair));
	const calming = ['activity-menu', 'body-first-calm', 'body-scan', 'grounding-5-4-3-2-1', 'paced-breathing'];
	expect(hard).toEqual(expect.arrayContaining(['behaviour-chain', 'facts-check', 'thought-record']));
	for (const { slug } of paired) expect([...hard, ...calming]).toContain(slug);
});

test('the plan for times when living is too hard says first whom to call', () => {
	const note = worksheetBySlug('coping-support-plan')!.contentNote!;
	for (const text of [note.en, note.es]) expect(text).toMatch(/988.*911/);
});

test('what was done can never be shared with the group', () => {
	expect(isShareable(worksheetBySlug('behaviour-chain')!, 'behaviour')).toBe(false);
});

test.each([
	['thought-record', ['distress', 'belief in the thought']],
	['facts-check', ['strength of the feeling']],
	['grounding-5-4-3-2-1', ['distress']]
])('%s is rated before and after', (slug, names) => {
	const pairs = scalesOf(worksheetBySlug(slug)!).flatMap((scale) => (scale.pair ? [scale.pair.name.en] : []));
	expect([...new Set(pairs)]).toEqual(names);
});
