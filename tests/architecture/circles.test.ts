import { expect, test } from 'vitest';
import { circles } from '#tests/support/circles.ts';
import { imports, isTest, sources } from '#tests/support/sources.ts';

/** Folders whose files may still be in circles, for now. */
const allowed = ['src/lib/room/', 'src/lib/activities/'];

test('no file imports itself by way of others, for values or for types', () => {
	const own = sources('src', /\.(ts|svelte)$/).filter(({ path }) => !isTest(path));
	const graph = new Map(own.map((source) => [source.path, imports(source)]));
	const found = circles(graph).filter(
		(group) => !allowed.some((folder) => group.every((path) => path.startsWith(folder)))
	);
	expect(found).toEqual([]);
});

test('a circle is found, also one of a single file', () => {
	const graph = new Map([
		['a', ['b', 'd']],
		['b', ['c']],
		['c', ['a']],
		['d', []],
		['e', ['e', 'd']]
	]);
	expect(circles(graph)).toEqual([['a', 'b', 'c'], ['e']]);
});
