import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { imports, isTest, root, sources, type Source } from '#tests/support/sources.ts';
import { catalogs } from '../../src/cli/words.mjs';

type Catalog = Record<string, unknown>;
const read = (path: string): Catalog => JSON.parse(readFileSync(join(root, path), 'utf8'));
const inSpanish = (path: string) => path.replace('/en/', '/es/').replace('words.en.json', 'words.es.json');
const english = catalogs('en');

/** Every sentence of an entry: one, or one for each of its variants. */
const texts = (entry: unknown): string[] => {
	if (typeof entry === 'string') return [entry];
	if (Array.isArray(entry)) return entry.flatMap(texts);
	return Object.values((entry as { match?: object }).match ?? {}) as string[];
};
const parameters = (entry: unknown) =>
	[...new Set(texts(entry).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((it) => it[1]!)))].sort();

const messages: Catalog = Object.assign({}, ...english.map(read));
const keys = Object.keys(messages);

const program = sources('src', /\.(ts|svelte)$/).filter(({ path }) => !isTest(path));
const mentions = ({ text }: Source) => [...text.matchAll(/\bm\.([a-z0-9_]+)/g)].map((it) => it[1]!);

/** The folder of an activity as the beginning of its keys; what several activities share begins with `activities`. */
const prefixOf = (path: string) =>
	(path.startsWith('src/lib/messages/')
		? path.split('/').at(-1)!.replace('.json', '')
		: dirname(path).replace('src/lib/', '')
	)
		.replaceAll(/[/-]/g, '_')
		.concat('_');
const prefixes = english.map(prefixOf);
/** The owner of a key is the catalog with the longest prefix that fits. */
const ownerOf = (key: string) =>
	prefixes.filter((prefix) => key.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];

/** What is said to one person as usted: the word itself, and sentences that begin with such a request. */
const formal =
	/\busted\b|(?:^|[.:;¿¡«] ?)(?:Abra|Agregue|Cargue|Confirme|Copie|Deje|Diga|Elija|Escriba|Espere|Haga|Indique|Ingrese|Intente|Lea|Marque|Pegue|Pida|Ponga|Pulse|Quite|Recargue|Revise|Seleccione|Use|Vuelva)\b|\b(?:inténtelo|guárdelo|bórrelo|déjelo)\b/i;

test('both languages have the same catalogs', () => {
	expect(catalogs('es').sort()).toEqual(english.map(inSpanish).sort());
});

describe.each(english)('%s', (path) => {
	const [en, es] = [read(path), read(inSpanish(path))];

	test('has the same keys in both languages, in the same order', () => {
		expect(Object.keys(es)).toEqual(Object.keys(en));
		for (const key of Object.keys(en)) expect(key).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
	});

	test('holds only keys that begin as its folder or file says', () => {
		expect(Object.keys(en).filter((key) => ownerOf(key) !== prefixOf(path))).toEqual([]);
	});

	test('says tú in Spanish, to everybody', () => {
		expect(Object.keys(es).filter((key) => texts(es[key]).some((text) => formal.test(text)))).toEqual([]);
	});

	test('takes the same parameters in both languages', () => {
		const differ = Object.keys(en).filter((key) => key in es && `${parameters(en[key])}` !== `${parameters(es[key])}`);
		expect(differ).toEqual([]);
	});

	test('has a calm text for every key', () => {
		for (const [key, entry] of [...Object.entries(en), ...Object.entries(es)])
			for (const text of texts(entry)) {
				expect(text.trim(), key).not.toBe('');
				expect(text, key).not.toMatch(/[!¡]/);
			}
	});
});

test('no key is in two catalogs', () => {
	const all = english.flatMap((path) => Object.keys(read(path)));
	expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([]);
});

test('every key is used by name, and every name that is used is a key', () => {
	const used = new Set(program.flatMap(mentions));
	expect(keys.filter((key) => !used.has(key))).toEqual([]);
	expect([...used].filter((key) => !(key in messages))).toEqual([]);
	const looked = program.filter(({ text }) => /\bm\[|\bm as\b|\* as m\b/.test(text)).map(({ path }) => path);
	expect(looked, 'a key that is put together when it runs cannot be found').toEqual([]);
});

test('no activity uses the sentences of another', () => {
	// What several activities have in common has a folder of its own, and its sentences are for all of them.
	const shared = ['activities_ballot_', 'activities_questionnaire_'];
	const kinds = prefixes.filter((prefix) => /^activities_\w+_$/.test(prefix) && !shared.includes(prefix));
	const strangers = program
		.filter(({ path }) => /^src\/lib\/activities\/[\w-]+\//.test(path))
		.flatMap((source) => {
			const own = prefixOf(source.path);
			return mentions(source)
				.filter((key) => kinds.includes(ownerOf(key) ?? '') && ownerOf(key) !== own)
				.map((key) => `${source.path}: ${key}`);
		});
	expect(strangers).toEqual([]);
});

/** How a plan offers an activity and what that leaves for a note is read by staff, though the lists that phones load name it. */
const forStaff = /^src\/lib\/activities\/[\w-]+\/(offer|([a-z]+-)?facts|(fact|note)-words)\.ts$/;
/** What a phone may show: the pages of people who join, every activity's own view for them, and all that these import. */
const onPhones = (): Source[] => {
	const all = new Map(program.map((source) => [source.path, source]));
	const found = new Set<string>();
	const follow = (path: string) => {
		const source = all.get(path);
		if (!source || found.has(path) || forStaff.test(path)) return;
		found.add(path);
		imports(source).forEach(follow);
	};
	for (const { path } of program)
		if (path.startsWith('src/routes/join/') || /^src\/lib\/activities\/[\w-]+\/Take\.svelte$/.test(path)) follow(path);
	return [...found].map((path) => all.get(path)!);
};
const forParticipants = new Set(onPhones().flatMap(mentions));

const grade = (of: string[]) => {
	const prose = of
		.flatMap((key) => texts(messages[key]))
		.map((text) => (/[.?…:]$/.test(text) ? text : `${text}.`))
		.join(' ')
		.replace(/\{\w+\}/g, 'Ana');
	return readability.fleschKincaidGrade(prose);
};

test.each(['join_', 'live_', 'activities_', ...prefixes.filter((prefix) => /^activities_\w+_$/.test(prefix))])(
	'what participants read of %s can be read after six years of school',
	(prefix) => {
		const theirs = keys.filter((key) => key.startsWith(prefix) && forParticipants.has(key));
		expect(theirs.length).toBeGreaterThan(0);
		expect(grade(theirs)).toBeLessThanOrEqual(6);
	}
);

test('a person’s own page can be read after six years of school', () => {
	const theirs = keys.filter((key) => key.startsWith('my_') && !key.startsWith('my_staff_'));
	expect(theirs.length).toBeGreaterThan(50);
	expect(grade(theirs)).toBeLessThanOrEqual(6);
});

test.each(['join_', 'live_', 'activities_'])('all of %s together can be read after six years of school', (prefix) => {
	expect(grade(keys.filter((key) => key.startsWith(prefix)))).toBeLessThanOrEqual(6);
});
