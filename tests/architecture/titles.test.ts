import { expect, test } from 'vitest';
import { sources } from '#tests/support/sources.ts';

const titlesIn = (folder: string) =>
	sources(folder, /\.svelte$/).flatMap(({ path, text }) =>
		[...text.matchAll(/<title>(.*?)<\/title>/g)].map((found) => ({ path, title: found[1]! }))
	);
const titles = titlesIn('src/routes/join');

test('the tab of a phone names no group, program, session or person: others may look at it', () => {
	expect(titles.length).toBeGreaterThan(3);
	const fixed = /^\{m\.join_\w+\(\)\} · \{m\.common_app\(\)\}$/;
	expect(titles.filter(({ title }) => !fixed.test(title))).toEqual([]);
});

test('neither does that of a person’s own page, which says nothing but that it is theirs', () => {
	const own = titlesIn('src/routes/my').filter(({ title }) => title !== '{m.my_title()} · {m.common_app()}');
	expect(titlesIn('src/routes/my').length).toBeGreaterThan(5);
	expect(own).toEqual([]);
});
