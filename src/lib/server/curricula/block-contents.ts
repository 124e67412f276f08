import type { ActivityConfig } from '#lib/activities/rules.ts';
import type { Local, Locale } from '#lib/domain/worksheet.ts';

/** A piece of what a block shows to people, to read before one leads it: a page, a question with its answers, a scene. */
export type Shown = { heading: string | null; lines: string[] };

/**
 * What somebody wrote for a block, in one language, whichever activity it is for. A block whose activity says the same in every plan,
 * such as a check-in, shows nothing.
 */
export function contentsOf(activity: ActivityConfig | null, locale: Locale): Shown[] {
	if (!activity) return [];
	const piece = (heading: Local | null, ...lines: Local[]): Shown => ({
		heading: heading && heading[locale],
		lines: lines.map((line) => line[locale])
	});
	if ('pages' in activity) return activity.pages.map(({ heading, paragraphs }) => piece(heading, ...paragraphs));
	if ('scene' in activity)
		return [piece(activity.title, activity.scene), ...activity.parts.map(({ name, brief }) => piece(name, brief))];
	if ('question' in activity) {
		const answers = 'options' in activity ? activity.options.map(({ label }) => label) : [];
		const ends = 'low' in activity ? [activity.low, activity.high] : [];
		return [piece(activity.question, ...answers, ...ends)];
	}
	return 'homework' in activity && activity.homework ? [piece(null, activity.homework)] : [];
}
