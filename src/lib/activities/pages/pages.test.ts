import { expect, test } from 'vitest';
import { story } from '#tests/support/activity.ts';
import { ana, jonas, maya } from '#tests/support/given.ts';
import { mayLook } from './look.ts';
import { pages } from './rules.ts';

const said = (text: string) => ({ en: text, es: `${text} (es)` });
const page = (title: string) => ({ heading: said(title), paragraphs: [said(`${title} explained.`)] });
const config = { kind: 'pages', pages: ['Alarm', 'Body', 'Thought', 'Plan'].map(page) };
const { given } = story(pages, config);
const turns = (to: number) => maya.does('pages.turn', { page: to });

test('[R2] a turned page is told to the room, by number', () => {
	given()
		.when(turns(1))
		.emits({ room: [{ type: 'pages.turned', page: 1 }] });
	given(turns(1)).when(turns(1)).changesNothing();
});

test('people may look back and not ahead, also after the lead went back', () => {
	const { room } = given(turns(1), turns(2), turns(0));
	expect(room).toEqual({ page: 0, furthest: 2 });
	expect([0, 1, 2, 3, -1, 0.5].map((it) => mayLook(room, it))).toEqual([true, true, true, false, false, false]);
	expect(mayLook(given().room, 1)).toBe(false);
});

test('[R7] only the lead turns, and to a page there is', () => {
	given()
		.when(jonas.does('pages.turn', { page: 1 }))
		.refused('not-yours');
	given()
		.when(ana.does('pages.turn', { page: 1 }))
		.refused('not-yours');
	given().when(turns(4)).refused('unknown');
});

test('pictures come from the site itself, and links are secure', () => {
	const takes = (extra: object) =>
		pages.config.safeParse({ kind: 'pages', pages: [{ ...page('Alarm'), ...extra }] }).success;
	const alt = said('A curve that rises and falls');
	expect(takes({ image: { src: '/pictures/wave.svg', alt } })).toBe(true);
	for (const src of ['https://example.org/a.png', '//example.org/a.png', '/../secret.png', '/a.js'])
		expect(takes({ image: { src, alt } }), src).toBe(false);
	const label = said('Read more');
	expect(takes({ link: { href: 'https://988lifeline.org', label } })).toBe(true);
	for (const href of ['http://example.org', 'javascript:alert(1)', '/my'])
		expect(takes({ link: { href, label } }), href).toBe(false);
});
