import type { Curriculum } from '#lib/curricula/curriculum.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { minutesOf } from '#lib/server/curricula/templates.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';

/** All that a curriculum says of itself, in one language. */
export const wholeOf = ({ modules, streams, newcomer, ...rest }: Curriculum, locale: Locale) => ({
	...{ version: rest.version, audience: rest.audience, sources: rest.sources },
	...{ title: rest.title[locale], summary: rest.summary[locale] },
	newcomer: { ...newcomer, words: newcomer.words[locale] },
	streams: streams.map(({ id, title, order, modules }) => ({ id, title: title[locale], order, modules })),
	modules: modules.map(({ id, rules, sessions, depths, catchUp, ...words }) => ({
		...{ id, rules, title: words.title[locale], goal: words.goal[locale], cautions: words.cautions[locale] },
		depths: { learn: depths.learn[locale], apply: depths.apply[locale], teach: depths.teach[locale] },
		...{ catchUp: { ...catchUp, words: catchUp.words[locale] }, homePractice: words.homePractice[locale] },
		sessions: sessions.map((it) => ({ slug: it.slug, title: it.title[locale], minutes: minutesOf(it) }))
	}))
});

export type Whole = ReturnType<typeof wholeOf>;

/** Titles of the worksheets that it names, by slug. */
export const sheetTitles = ({ modules, newcomer }: Curriculum, locale: Locale): Record<string, string> => {
	const named = new Set([newcomer.sheet, ...modules.map(({ catchUp }) => catchUp.sheet)]);
	const known = [...named].flatMap((slug) => worksheetBySlug(slug ?? '') ?? []);
	return Object.fromEntries(known.map(({ slug, title }) => [slug, title[locale]]));
};
