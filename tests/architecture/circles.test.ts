import { expect, test } from 'vitest';
import { circles } from '#tests/support/circles.ts';
import { imports, isTest, sources } from '#tests/support/sources.ts';

test('no file imports itself by way of others, for values or for types', () => {
	const own = sources('src', /\.(ts|svelte)$/).filter(({ path }) => !isTest(path));
	const graph = new Map(own.map((source) => [source.path, imports(source)]));
	expect(circles(graph)).toEqual([]);
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
