import { expect, test } from 'vitest';
import { sources } from '#tests/support/sources.ts';

const titles = sources('src/routes/join', /\.svelte$/).flatMap(({ path, text }) =>
	[...text.matchAll(/<title>(.*?)<\/title>/g)].map((found) => ({ path, title: found[1]! }))
);

test('the tab of a phone names no group, program, session or person: others may look at it', () => {
	expect(titles.length).toBeGreaterThan(3);
	const fixed = /^\{m\.join_\w+\(\)\} · \{m\.common_app\(\)\}$/;
	expect(titles.filter(({ title }) => !fixed.test(title))).toEqual([]);
});
