import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { root } from '#tests/support/sources.ts';

type Catalogue = Record<string, unknown>;
const folder = join(root, 'src/lib/messages');
const areas = readdirSync(join(folder, 'en')).map((file) => file.replace('.json', ''));
const read = (locale: string, area: string): Catalogue => {
	const { $schema: _, ...keys } = JSON.parse(readFileSync(join(folder, locale, `${area}.json`), 'utf8'));
	return keys;
};
/** Every sentence of an entry: one, or one for each of its variants. */
const texts = (entry: unknown): string[] => {
	if (typeof entry === 'string') return [entry];
	if (Array.isArray(entry)) return entry.flatMap(texts);
	return Object.values((entry as { match?: object }).match ?? {}) as string[];
};
const parameters = (entry: unknown) =>
	[...new Set(texts(entry).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((it) => it[1]!)))].sort();

test('both languages have the same areas', () => {
	expect(readdirSync(join(folder, 'es'))).toEqual(readdirSync(join(folder, 'en')));
});

describe.each(areas)('%s', (area) => {
	const [en, es] = [read('en', area), read('es', area)];

	test('has the same keys in both languages', () => {
		expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
		for (const key of Object.keys(en)) expect(key).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
	});

	test('takes the same parameters in both languages', () => {
		const differ = Object.keys(en).filter((key) => key in es && `${parameters(en[key])}` !== `${parameters(es[key])}`);
		expect(differ).toEqual([]);
	});

	test('says something everywhere, calmly', () => {
		for (const [key, entry] of [...Object.entries(en), ...Object.entries(es)])
			for (const text of texts(entry)) {
				expect(text.trim(), key).not.toBe('');
				expect(text, key).not.toMatch(/[!¡]/);
			}
	});
});

test.each(['join', 'activities', 'live'])('%s can be read after six years of school', (part) => {
	const english = areas
		.filter((area) => area === part || area.startsWith(`${part}-`))
		.flatMap((area) => Object.values(read('en', area)).flatMap(texts));
	const prose = english
		.map((text) => (/[.?…:]$/.test(text) ? text : `${text}.`))
		.join(' ')
		.replace(/\{\w+\}/g, 'Ana');
	expect(english.length).toBeGreaterThan(10);
	expect(readability.fleschKincaidGrade(prose)).toBeLessThanOrEqual(6);
});

test('no key stands in two areas', () => {
	const keys = areas.flatMap((area) => Object.keys(read('en', area)));
	expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
