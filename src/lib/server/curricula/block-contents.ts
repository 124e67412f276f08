import type { ActivityConfig } from '#lib/activities/rules.ts';
import type { Local, Locale } from '#lib/domain/worksheet.ts';

/** A piece of what a block shows to people, to read before one leads it: a page, a question with its answers, a scene. */
export type Shown = { heading: string | null; lines: string[] };

/** In one language. A block whose activity has words of its own in every plan, such as a check-in, shows nothing here. */
export function contentsOf(activity: ActivityConfig | null, locale: Locale): Shown[] {
	const inOne = (texts: Local[]) => texts.map((text) => text[locale]);
	switch (activity?.kind) {
		case 'pages':
			return activity.pages.map(({ heading, paragraphs }) => ({
				heading: heading[locale],
				lines: inOne(paragraphs)
			}));
		case 'poll':
		case 'ranking':
			return [{ heading: activity.question[locale], lines: inOne(activity.options.map(({ label }) => label)) }];
		case 'scale':
			return [
				{
					heading: activity.question[locale],
					lines: [`0: ${activity.low[locale]}`, `${activity.max}: ${activity.high[locale]}`]
				}
			];
		case 'words':
		case 'ideas':
		case 'round':
		case 'discussion':
			return [{ heading: activity.question[locale], lines: [] }];
		case 'role-play':
			return [
				{ heading: activity.title[locale], lines: [activity.scene[locale]] },
				...activity.parts.map(({ name, brief }) => ({ heading: name[locale], lines: [brief[locale]] }))
			];
		case 'closing':
			return activity.homework ? [{ heading: null, lines: [activity.homework[locale]] }] : [];
		default:
			return [];
	}
}
