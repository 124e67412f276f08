import { expect, test } from 'vitest';
import { isTest, sources, withoutComments } from '../support/sources.ts';

const door = 'src/lib/domain/format.ts';

test('times, numbers and lists are written in one place, where each formatter is made once', () => {
	const found = sources('src', /\.(ts|svelte)$/)
		.filter(({ path }) => path !== door && !isTest(path))
		.filter((source) => /\bIntl\.|\.toLocale(Date|Time)?String\(/.test(withoutComments(source)));
	expect(found.map(({ path }) => path)).toEqual([]);
});
