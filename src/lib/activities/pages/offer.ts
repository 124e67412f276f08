import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Page, PagesConfig } from './rules.ts';
import { pageSets } from './sets/index.ts';

export const mostPages = 12;
export const mostParagraphs = 6;

export const blankPage = (): Page => ({ heading: { en: '', es: '' }, paragraphs: [{ en: '', es: '' }] });

/** A new block starts with a ready-made set, so that there is something to show right away. */
export const blank = (): PagesConfig => ({ kind: 'pages', pages: pageSets[0]!.pages });

/** Whether phones may open it: the room accepts no other address. */
export const isSecureLink = (href: string): boolean => /^https:\/\/\S+$/.test(href) && URL.canParse(href);

/** No text is empty. */
export const isWritten = ({ heading, paragraphs, link }: Page): boolean =>
	[heading, ...paragraphs, ...(link ? [link.label] : [])].every(({ en, es }) => en.trim() && es.trim()) &&
	(!link || link.href !== '');

export const offer: Offer = {
	family: 'skill',
	name: m.activities_pages_name,
	purpose: m.activities_pages_for,
	minutes: 10,
	blank,
	own: {
		name: m.activities_pages_own_name,
		begin: m.activities_pages_own_begin,
		blank: () => ({ kind: 'pages', pages: [blankPage()] }),
		parts: (config) =>
			config.kind === 'pages'
				? config.pages.map((page) => ({ id: page.heading.en, name: page.heading, content: page }))
				: []
	}
};
