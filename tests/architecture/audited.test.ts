import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { actWords } from '#lib/pages/audit/words.ts';
import { purposeOf } from '#lib/server/audit/purpose.ts';
import { isTest, root, sources, withoutComments } from '#tests/support/sources.ts';

/** Routes by which something can be read from the server or done there, as SvelteKit names them. */
const routes = [
	...new Set(
		sources('src/routes', /\+(page|layout)\.server\.ts$|\+server\.ts$/).map(
			({ path }) => dirname(path).slice('src/routes'.length) || '/'
		)
	)
];
const page = readFileSync(join(root, 'docs/audit.md'), 'utf8');
const listed = [...page.matchAll(/^\| `(\/[^`]*)`/gm)].map((row) => row[1]!);
const acts = (text: string) => [...text.matchAll(/`([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)`/g)].map((it) => it[1]!);
const named = new Set(acts(page).filter((act) => !/\.(json|log|md)$/.test(act)));

test('[R17] the docs say of every page and endpoint what it leaves in the audit trail', () => {
	expect(listed.toSorted()).toEqual(routes.toSorted());
});

test('[R17] every page is for something, which its rows say', () => {
	expect(routes.filter((route) => !purposeOf(route))).toEqual([]);
});

test('[R17] every act has words, and the docs say where it comes from', () => {
	expect([...named].toSorted()).toEqual(Object.keys(actWords).toSorted());
});

test('[R17] every act that the server writes is among them', () => {
	const said = sources('src', /\.ts$/)
		.filter(({ path }) => !isTest(path) && !path.startsWith('src/demo/'))
		.flatMap((source) =>
			[
				...withoutComments(source).matchAll(
					/(?:\bact: |\baudit\(|#change\([^)]*?, |\bend\([^\n]*, |\balter\([^)]*?, )'([a-z-]+\.[a-z-]+)'/g
				)
			].map((it) => it[1]!)
		);
	expect(said.length).toBeGreaterThan(30);
	expect([...new Set(said)].filter((act) => !(act in actWords))).toEqual([]);
});
