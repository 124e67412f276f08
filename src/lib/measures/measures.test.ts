import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { classOf, marksOf } from '#lib/domain/outcomes/change.ts';
import { locales, type Locale } from '#lib/domain/worksheet.ts';
import { gad7 } from './gad-7/measure.ts';
import { countFor, measureBySlug, measures, unheardOf } from './index.ts';
import type { Measure, MeasureAnswers } from './measure.ts';
import { phq9 } from './phq-9/measure.ts';
import { reliableChange } from './reliable-change.ts';
import { safetyItems } from './safety-items.ts';
import { rangeOf, score } from './score.ts';

const scored = (measure: Measure) => measure.items.filter((item) => item.scored);
const all = (measure: Measure, value: number): MeasureAnswers =>
	Object.fromEntries(scored(measure).map((item) => [item.id, value]));
const family = ['phq-9', 'phq-8', 'phq-2', 'gad-7', 'gad-2'];

/** All that a person reads of a measure, in one language. */
const wording = (measure: Measure, locale: Locale) =>
	[
		...(measure.instructions ? [measure.instructions] : []),
		measure.stem,
		...measure.items.flatMap((item) => [item.text, ...item.choices.map((choice) => choice.label)])
	]
		.map((text) => text[locale])
		.join('\n');

test.each([
	['phq-9', 'en', '5d139c384c3624f1'],
	['phq-9', 'es', '07a34f29419ed30b'],
	['gad-7', 'en', '4003247f44fe4c70'],
	['gad-7', 'es', 'ea9471817d59d6e5'],
	['phq-8', 'en', '870b2fa75b0e87cc'],
	['phq-8', 'es', 'c182eb3cadc95a7b'],
	['phq-2', 'en', '1bc6af8155937577'],
	['phq-2', 'es', '97438efec8c35ef0'],
	['gad-2', 'en', '0cbb028043fc675d'],
	['gad-2', 'es', 'f5db0370e5812027'],
	['pcl-5', 'en', 'c4d3ec4ae816a759'],
	['audit-c', 'en', '2098b1a9d47962b5'],
	['core-10', 'en', 'edafd107c6312632']
] as const)('the wording of %s in %s is its authors’ and stays as it was checked', (slug, locale, fingerprint) => {
	const text = wording(measureBySlug(slug)!, locale);
	expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe(fingerprint);
});

test('the shorter forms have the words of the longer ones', () => {
	const words = (slug: string) => measureBySlug(slug)!.items.map(({ text, choices }) => ({ text, choices }));
	expect(words('phq-8')).toEqual(words('phq-9').slice(0, 8));
	expect(words('phq-2')).toEqual(words('phq-9').slice(0, 2));
	expect(words('gad-2')).toEqual(words('gad-7').slice(0, 2));
});

test('there are ten, each once, and no item is of two of them', () => {
	expect(measures.map(({ slug }) => slug)).toEqual([
		...['phq-9', 'phq-8', 'phq-2', 'gad-7', 'gad-2'],
		...['pcl-5', 'audit-c', 'core-10', 'session-feedback', 'group-climate']
	]);
	const ids = measures.flatMap(({ items }) => items.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
});

describe.each(measures.map((measure) => [measure.name, measure] as const))('%s', (_, measure) => {
	test('has codes that name one thing each, and a line about rights', () => {
		const panel = measure.loinc ? [measure.loinc.panel, measure.loinc.total] : [];
		const codes = [...panel, ...measure.items.flatMap((item) => item.loinc ?? [])];
		expect(new Set(codes).size).toBe(codes.length);
		for (const code of codes) expect(code).toMatch(/^\d{5}-\d$/);
		for (const locale of locales) expect(measure.attribution[locale]).not.toBe('');
		if (family.includes(measure.slug)) expect(measure.attribution.en).toContain('Spitzer');
		expect(measure.licence).not.toBe('');
	});

	test('has bands that leave no total out and share none, and a source for them', () => {
		const { least, most } = rangeOf(measure);
		expect(measure.bandSource === null).toBe(measure.bands.length === 0);
		if (measure.bands.length === 0) return expect(measure.reading).not.toBeNull();
		expect(measure.bandSource).toMatch(/\d{4};\d+:\d+/);
		expect([measure.bands[0]!.from, measure.bands.at(-1)!.to]).toEqual([least, most]);
		measure.bands.slice(1).forEach((band, at) => expect(band.from).toBe(measure.bands[at]!.to + 1));
	});

	test('scores every full set of answers by its rule, in the band it falls in', () => {
		const items = scored(measure);
		const one = (item: (typeof items)[number]) => fc.constantFrom(...item.choices.map((choice) => choice.score));
		const answers = fc.record(Object.fromEntries(items.map((item) => [item.id, one(item)])));
		fc.assert(
			fc.property(answers, (given) => {
				const sum = Object.values(given).reduce((total, value) => total + value, 0);
				const { total, band, complete, missing } = score(measure, given);
				const found = measure.total === 'sum' ? sum : Math.round((10 * sum) / items.length) / 10;
				expect({ total, complete, missing }).toEqual({ total: found, complete: true, missing: 'none-missing' });
				if (measure.bands.length) expect(found >= band!.from && found <= band!.to).toBe(true);
				else expect(band).toBeNull();
			})
		);
	});

	test('has no total with more items passed or missing than its rule fills in for', () => {
		const filled = measure.missing.rule === 'prorated' ? measure.missing.atMost : 0;
		const ids = scored(measure).map(({ id }) => id);
		for (let from = 0; from + filled < ids.length; from += 1) {
			const open = ids.slice(from, from + filled + 1);
			const kept = Object.entries(all(measure, 1)).filter(([id]) => !open.includes(id));
			for (const answers of [kept, [...kept, ...open.map((id) => [id, null] as const)]])
				expect(score(measure, Object.fromEntries(answers))).toMatchObject({
					...{ total: null, band: null, complete: false, missing: 'no-total' }
				});
		}
		expect(score(measure, {})).toEqual({
			...{ total: null, band: null, complete: false, missing: 'no-total', safety: false }
		});
	});

	test('says why where there is no form in a language, and shows that of the first', () => {
		expect(measure.languageNote === null).toBe(locales.every((locale) => measure.languages.includes(locale)));
		if (!measure.languages.includes('es')) expect(wording(measure, 'es')).toBe(wording(measure, 'en'));
	});

	test('marks a change with a source and of whom it is, or says why none', () => {
		const { change } = measure;
		if ('points' in change) {
			expect(change.source).not.toBe('');
			for (const locale of locales) expect(change.population[locale]).not.toBe('');
			expect(reliableChange[measure.slug]).toEqual(change);
		} else {
			for (const locale of locales) expect(change[locale]).not.toBe('');
			expect(reliableChange[measure.slug]).toBeUndefined();
		}
	});
});

test('the PHQ family asks the lowest answer as "Not at all"', () => {
	for (const slug of family)
		for (const item of scored(measureBySlug(slug)!))
			expect(item.choices[0]).toMatchObject({ score: 0, label: { en: 'Not at all' } });
});

/** Answers that add up to a total, whatever each item offers. */
function answersOf(measure: Measure, total: number): MeasureAnswers {
	let left = total;
	return Object.fromEntries(
		scored(measure).map((item) => {
			const value = Math.min(left, Math.max(...item.choices.map((choice) => choice.score)));
			left -= value;
			return [item.id, value];
		})
	);
}
const bandAt = (measure: Measure, total: number) => score(measure, answersOf(measure, total)).band!.id;

test('totals fall where the papers put them', () => {
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

type Edges = [from: number, to: number, id: string][];
test.each<[string, Edges]>([
	[
		'phq-9',
		[
			...([
				[0, 4, 'minimal'],
				[5, 9, 'mild'],
				[10, 14, 'moderate']
			] satisfies Edges),
			...([
				[15, 19, 'moderately-severe'],
				[20, 27, 'severe']
			] satisfies Edges)
		]
	],
	[
		'phq-8',
		[
			...([
				[0, 4, 'minimal'],
				[5, 9, 'mild'],
				[10, 14, 'moderate']
			] satisfies Edges),
			...([
				[15, 19, 'moderately-severe'],
				[20, 24, 'severe']
			] satisfies Edges)
		]
	],
	[
		'gad-7',
		[
			[0, 4, 'minimal'],
			[5, 9, 'mild'],
			[10, 14, 'moderate'],
			[15, 21, 'severe']
		]
	],
	[
		'phq-2',
		[
			[0, 2, 'below'],
			[3, 6, 'positive']
		]
	],
	[
		'gad-2',
		[
			[0, 2, 'below'],
			[3, 6, 'positive']
		]
	],
	[
		'core-10',
		[
			...([
				[0, 10, 'non-clinical'],
				[11, 14, 'mild'],
				[15, 19, 'moderate']
			] satisfies Edges),
			...([
				[20, 24, 'moderate-to-severe'],
				[25, 40, 'severe']
			] satisfies Edges)
		]
	]
])('%s: both edges of each band', (slug, bands) => {
	const measure = measureBySlug(slug)!;
	expect(measure.bands).toHaveLength(bands.length);
	for (const [from, to, id] of bands)
		expect([bandAt(measure, from), bandAt(measure, to)], `${slug} ${id}`).toEqual([id, id]);
});

test('changes that count, and cases, are those of the published sources', () => {
	const rules = Object.entries(reliableChange).map(([slug, rule]) => [slug, rule!.points, rule!.caseFrom]);
	expect(rules).toEqual([
		['phq-9', 6, 10],
		['gad-7', 4, 8],
		['pcl-5', 15, 31],
		['core-10', 6, 11]
	]);
});

describe.each(measures.map((measure) => [measure.name, measure] as const))('the edges of %s', (_, measure) => {
	const { least, most } = rangeOf(measure);
	const from = (total: number, by: number) => {
		const day = '2026-03-02';
		return marksOf(
			[
				{ day, total },
				{ day, total: total + by }
			],
			reliableChange[measure.slug] ?? null
		)[1]!.mark;
	};

	test('its highest and its lowest answers give the ends of its range', () => {
		const ends = [Math.min, Math.max].map((pick) =>
			score(
				measure,
				Object.fromEntries(scored(measure).map((item) => [item.id, pick(...item.choices.map((it) => it.score))]))
			)
		);
		expect(ends.map(({ total }) => total)).toEqual([least, most]);
		expect(ends.map(({ band }) => band?.id)).toEqual([measure.bands[0]?.id, measure.bands.at(-1)?.id]);
	});

	test('a change counts from its points on, both ways, and not one point before', () => {
		if (!('points' in measure.change)) return expect([from(least, most), from(most, -most)]).toEqual([null, null]);
		const { points, caseFrom } = measure.change;
		const start = Math.round(most / 2);
		const by = [1 - points, -points, points - 1, points].map((step) => from(start, step));
		expect(by).toEqual([null, 'better', null, 'worse']);
		const to = (first: number, now: number) => classOf({ first, now }, { points, caseFrom, source: '' });
		expect([to(caseFrom, caseFrom - 1), to(caseFrom, caseFrom), to(caseFrom - 1, caseFrom - 1)]).toEqual([
			...['recovery', 'no-reliable-change', 'not-a-case']
		]);
		expect([to(caseFrom - 1 + points, caseFrom - 1), to(caseFrom + points, caseFrom)]).toEqual([
			...['reliable-recovery', 'reliable-improvement']
		]);
		expect([to(caseFrom, caseFrom + points - 1), to(caseFrom, caseFrom + points)]).toEqual([
			...['no-reliable-change', 'reliable-deterioration']
		]);
	});
});

test('where the words were compared with copies alone, the page says so', () => {
	expect(measures.filter(({ checked }) => checked).map(({ slug }) => slug)).toEqual(['pcl-5', 'audit-c', 'core-10']);
});

test('two of the CORE-10 count the other way, and one missing item is filled in for', () => {
	const core = measureBySlug('core-10')!;
	const often = (slug: string) => core.items.find(({ id }) => id === slug)!.choices.at(-1)!;
	expect([often('core-10-support').score, often('core-10-cope').score, often('core-10-tense').score]).toEqual([
		0, 0, 4
	]);
	const { 'core-10-sleep': _, ...nine } = all(core, 1);
	expect(score(core, nine)).toMatchObject({ total: 10, complete: false, missing: 'prorated' });
	expect(score(core, { ...nine, 'core-10-tense': 2 }).total).toBe(11);
});

test('whoever never drinks is asked nothing more, and has a total', () => {
	const audit = measureBySlug('audit-c')!;
	expect(score(audit, { 'audit-c-often': 0 })).toMatchObject({ total: 0, complete: true });
	expect(score(audit, { 'audit-c-often': 1 })).toMatchObject({ total: null, complete: false });
	expect(score(audit, { 'audit-c-often': 4, 'audit-c-typical': 4, 'audit-c-six': 4 }).total).toBe(12);
	expect(rangeOf(audit)).toEqual({ least: 0, most: 12 });
});

test('our own are means with one digit, one item turned around', () => {
	const feedback = measureBySlug('session-feedback')!;
	const [first, ...rest] = scored(feedback);
	const given = { ...Object.fromEntries(rest.map(({ id }) => [id, 7])), [first!.id]: 8 };
	expect(score(feedback, given)).toMatchObject({ total: 7.2, band: null });
	const climate = measureBySlug('group-climate')!;
	expect(climate.items.at(-1)!.choices.map((choice) => choice.score)).toEqual([4, 3, 2, 1, 0]);
	expect([rangeOf(feedback), rangeOf(climate)]).toEqual([
		{ least: 0, most: 10 },
		{ least: 0, most: 4 }
	]);
});

test('any answer to the ninth item but the lowest is flagged, though others are missing', () => {
	expect(phq9.items.findIndex((item) => item.safety)).toBe(8);
	expect([null, 0, 1, 2, 3].map((harm) => score(phq9, { harm }).safety)).toEqual([false, false, true, true, true]);
	expect(score(phq9, { ...all(phq9, 3), harm: 0 }).safety).toBe(false);
	expect(gad7.items.some((item) => item.safety)).toBe(false);
});

test('[R20] where nobody hears the answers the PHQ-8 is asked for the PHQ-9, and the CORE-10 waits', () => {
	expect(measures.map(({ slug }) => unheardOf(slug))).toEqual([
		...['phq-8', 'phq-8', 'phq-2', 'gad-7', 'gad-2'],
		...['pcl-5', 'audit-c', null, 'session-feedback', 'group-climate']
	]);
	for (const { slug } of measures) {
		const items = measureBySlug(unheardOf(slug) ?? '')?.items ?? [];
		expect(items.some(({ id, safety }) => safety || safetyItems.includes(id))).toBe(false);
	}
	expect([countFor('phq-9'), countFor('phq-8'), countFor('gad-7')]).toEqual([
		...[['phq-9', 'phq-8'], ['phq-8', 'phq-9'], ['gad-7']]
	]);
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
