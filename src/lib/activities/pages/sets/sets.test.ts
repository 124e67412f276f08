import { existsSync, readFileSync } from 'node:fs';
import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { pages as activity } from '#lib/activities/pages/rules.ts';
import { pictures } from '#lib/activities/pages/pictures.ts';
import { pageSets } from './index.ts';

const sentences = (text: string) => text.split(/(?<=[.?])”?\s+/);

describe.each(pageSets.map((set) => [set.slug, set] as const))('%s', (_, { title, pages }) => {
	const texts = [title, ...pages.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])];

	test('may stand in a plan as it is, three to five short pages of it', () => {
		expect(activity.config.safeParse({ kind: 'pages', pages }).error).toBeUndefined();
		expect(pages.length).toBeGreaterThan(2);
		expect(pages.length).toBeLessThan(6);
		for (const { paragraphs } of pages) expect(paragraphs.map((it) => it.en).join(' ').length).toBeLessThan(240);
	});

	test('can be read after six years of school, in short sentences and an even voice', () => {
		const prose = texts.map(({ en }) => (/[.?]$/.test(en) ? en : `${en}.`)).join(' ');
		expect(readability.fleschKincaidGrade(prose)).toBeLessThanOrEqual(6);
		for (const { en, es } of texts)
			for (const sentence of [...sentences(en), ...sentences(es)]) {
				expect(sentence.split(' ').length, sentence).toBeLessThan(16);
				expect(sentence).not.toMatch(/[!¡]/);
			}
	});
});

test('each picture is there, says in words what it shows, and holds no words or colours that need a light page', () => {
	for (const { src, alt, name } of pictures) {
		const file = new URL(`../../../../../static${src}`, import.meta.url);
		expect(existsSync(file), src).toBe(true);
		const svg = readFileSync(file, 'utf8');
		expect(svg).not.toMatch(/<text|<script|href|#000|#fff|black|white/);
		for (const text of [alt, name]) expect(text.en === text.es || text.en === '', src).toBe(false);
	}
});
