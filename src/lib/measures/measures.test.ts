import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/domain/worksheet.ts';
import { gad7 } from './gad-7/measure.ts';
import { measureBySlug, measures } from './index.ts';
import type { Measure, MeasureAnswers } from './measure.ts';
import { phq9 } from './phq-9/measure.ts';
import { safetyItems } from './safety-items.ts';
import { score } from './score.ts';

const scored = (measure: Measure) => measure.items.filter((item) => item.scored);
const all = (measure: Measure, value: number): MeasureAnswers =>
	Object.fromEntries(scored(measure).map((item) => [item.id, value]));

/** All that a person reads of a measure, in one language. */
const wording = (measure: Measure, locale: Locale) =>
	[measure.stem, ...measure.items.flatMap((item) => [item.text, ...item.choices.map((choice) => choice.label)])]
		.map((text) => text[locale])
		.join('\n');

test.each([
	['phq-9', 'en', '5d139c384c3624f1'],
	['phq-9', 'es', '07a34f29419ed30b'],
	['gad-7', 'en', '4003247f44fe4c70'],
	['gad-7', 'es', 'ea9471817d59d6e5']
] as const)('the wording of %s in %s is its authors’ and stays as it was checked', (slug, locale, fingerprint) => {
	const text = wording(measureBySlug(slug)!, locale);
	expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe(fingerprint);
});

describe.each(measures.map((measure) => [measure.name, measure] as const))('%s', (_, measure) => {
	test('has codes that name one thing each, and a line about rights', () => {
		const codes = [measure.loinc.panel, measure.loinc.total, ...measure.items.map((item) => item.loinc)];
		expect(new Set(codes).size).toBe(codes.length);
		for (const code of codes) expect(code).toMatch(/^\d{5}-\d$/);
		expect(measure.attribution.en).toContain('Spitzer');
		expect(measure.bandSource).toMatch(/\d{4};\d+:\d+/);
	});

	test('has bands that leave no total out and share none', () => {
		const highest = scored(measure).reduce((sum, item) => sum + Math.max(...item.choices.map((it) => it.score)), 0);
		expect(measure.bands[0]!.from).toBe(0);
		expect(measure.bands.at(-1)!.to).toBe(highest);
		measure.bands.slice(1).forEach((band, at) => expect(band.from).toBe(measure.bands[at]!.to + 1));
	});

	test('scores every full set of answers as their sum, in the band it falls in', () => {
		const answers = fc.record(Object.fromEntries(scored(measure).map((item) => [item.id, fc.nat({ max: 3 })])));
		fc.assert(
			fc.property(answers, (given) => {
				const sum = Object.values(given).reduce((total, value) => total + value, 0);
				const { total, band, complete } = score(measure, given);
				expect({ total, complete }).toEqual({ total: sum, complete: true });
				expect(sum >= band!.from && sum <= band!.to).toBe(true);
			})
		);
	});

	test('has no total while an item is passed or missing', () => {
		for (const { id } of scored(measure)) {
			const { [id]: _gone, ...missing } = all(measure, 1);
			for (const answers of [missing, { ...missing, [id]: null }])
				expect(score(measure, answers)).toMatchObject({ total: null, band: null, complete: false });
		}
		expect(score(measure, {})).toEqual({ total: null, band: null, complete: false, safety: false });
	});

	test('asks the lowest answer as "Not at all"', () => {
		for (const item of scored(measure))
			expect(item.choices[0]).toMatchObject({ score: 0, label: { en: 'Not at all' } });
	});
});

test('totals fall where the papers put them', () => {
	const bandAt = (measure: Measure, total: number) => {
		const ids = scored(measure).map((item) => item.id);
		const answers = Object.fromEntries(ids.map((id, at) => [id, Math.min(3, Math.max(0, total - at * 3))]));
		return score(measure, answers).band!.id;
	};
	expect([4, 5, 9, 10, 14, 15, 19, 20, 27].map((total) => bandAt(phq9, total))).toEqual([
		'minimal',
		'mild',
		'mild',
		'moderate',
		'moderate',
		'moderately-severe',
		'moderately-severe',
		'severe',
		'severe'
	]);
	expect([4, 5, 10, 15, 21].map((total) => bandAt(gad7, total))).toEqual([
		'minimal',
		'mild',
		'moderate',
		'severe',
		'severe'
	]);
});

test('any answer to the ninth item but the lowest is flagged, though others are missing', () => {
	expect(phq9.items.findIndex((item) => item.safety)).toBe(8);
	expect([null, 0, 1, 2, 3].map((harm) => score(phq9, { harm }).safety)).toEqual([false, false, true, true, true]);
	expect(score(phq9, { ...all(phq9, 3), harm: 0 }).safety).toBe(false);
	expect(gad7.items.some((item) => item.safety)).toBe(false);
});

test('how hard daily life is does not change the total', () => {
	expect(score(phq9, { ...all(phq9, 1), difficulty: 3 }).total).toBe(9);
	expect(score(phq9, all(phq9, 1)).complete).toBe(true);
});

test('phones know which items are about safety, and take no other for one', () => {
	const items = measures.flatMap((measure) => measure.items);
	expect(items.filter((item) => item.safety).map((item) => item.id)).toEqual(safetyItems);
	expect(items.filter((item) => !item.safety && safetyItems.includes(item.id))).toEqual([]);
});
