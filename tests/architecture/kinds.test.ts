import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { activities } from '#lib/activities/rules.ts';
import { imports, isTest, program, sources, withoutComments, type Source } from '#tests/support/sources.ts';

const kinds = Object.keys(activities);
const components = sources('src/lib/activities', /\.svelte$/).map(({ path }) => path);
/** The sessions of a curriculum are plans written down: content, which their own test checks against each kind's schema. */
const mayName = ['src/lib/activities/', 'src/lib/curricula/', 'src/demo/'];
const outside = sources('src', /\.(ts|svelte)$/).filter(
	({ path }) => !isTest(path) && !mayName.some((folder) => path.startsWith(folder))
);

/** What knows activities by name, with the reason; the list may only get shorter. */
const known: Record<string, string> = {
	'src/lib/server/programs/default-agenda.ts':
		'the plan that a new group begins with names what is in it, as any plan does'
};
/** What a `kind` is there is a field's, and some fields have the names of activities. */
const isWorksheet = (path: string) =>
	/^src\/lib\/(domain\/(worksheet|library\/)|pages\/library\/|worksheets\/)/.test(path);

test('outside its folder nothing imports from an activity but the two lists', () => {
	const found = outside
		.filter(({ path }) => !(path in known))
		.flatMap((from) =>
			imports(from)
				.filter((to) => kinds.some((kind) => to.startsWith(`src/lib/activities/${kind}/`)))
				.map((to) => `${from.path} → ${to}`)
		);
	expect(found).toEqual([]);
});

test('outside its folder nothing asks for an activity by its name, nor for its commands and events', () => {
	const any = `(${kinds.join('|')})`;
	const named = new RegExp(`\\bkind\\b\\s*(===|!==|:)\\s*'${any}'|\\bcase '${any}'|'${any}\\.[a-z-]+'`);
	const found = outside
		.filter(({ path }) => !(path in known) && !isWorksheet(path))
		.flatMap((source) => {
			const hit = named.exec(withoutComments(source));
			return hit ? [`${source.path}: ${hit[0]}`] : [];
		});
	expect(found).toEqual([]);
});

test('browsers load neither the rules of activities nor what they leave for notes', () => {
	const files = new Map(sources('src', /\.(ts|svelte)$/).map((source) => [source.path, source]));
	const isServers = (path: string) => /(\.server\.ts|\/\+server\.ts)$/.test(path) || path.startsWith('src/lib/server/');
	const isPages = (path: string) => path.startsWith('src/routes/') && !isServers(path) && !isTest(path);
	const loaded = new Set([...files.keys()].filter(isPages));
	// The set grows while it is walked.
	for (const path of loaded)
		for (const to of loads(files.get(path)!)) if (files.has(to) && !isServers(to)) loaded.add(to);
	expect(loaded).toContain('src/lib/activities/kinds.ts');
	expect(loaded).toContain('src/lib/activities/worksheet/Take.svelte');
	const notes = /\/(rules|([a-z]+-)?facts|(fact|chart|note)-words)\.ts$/;
	expect([...loaded].filter((path) => notes.test(path))).toEqual([]);
});

test('a page that names kinds fetches their names in its load', () => {
	const files = new Map(sources('src', /\.(ts|svelte)$/).map((source) => [source.path, source]));
	const names = (path: string) =>
		path.endsWith('.svelte') && /\b(offerOf|offers|kindGroups)\(/.test(files.get(path)!.text);
	const shows = (page: string) => {
		const loaded = new Set([page]);
		for (const path of loaded) for (const to of loads(files.get(path)!)) if (files.has(to)) loaded.add(to);
		return [...loaded].some(names);
	};
	const pages = [...files.keys()].filter((path) => /^src\/routes\/.*\+page\.svelte$/.test(path)).filter(shows);
	expect(pages.length).toBeGreaterThan(1);
	const fetches = (page: string) => /\bloadOffers\(/.test(files.get(page.replace(/svelte$/, 'ts'))?.text ?? '');
	expect(pages.filter((page) => !fetches(page))).toEqual([]);
});

/** What a file imports when it runs, at once or later; types are not. */
function loads(source: Source): string[] {
	const text = program(source);
	const named = text.matchAll(/(?:^\s*import (?!type\b)(?:[^;]*? from )?|\bimport\()'([^']+)'/gm);
	const globs = [...text.matchAll(/\bimport\.meta\.glob(?:<\w+>)?\('([^']+)'/g)].map(([, glob]) =>
		join(source.path, '..', glob!)
	);
	return [
		...[...named].map(([, name]) =>
			name!.startsWith('#lib/') ? name!.replace('#lib/', 'src/lib/') : join(source.path, '..', name!)
		),
		...components.filter((path) => globs.some((glob) => matchesGlob(path, glob)))
	];
}
