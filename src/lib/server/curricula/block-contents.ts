import type { ActivityConfig } from '#lib/activities/rules.ts';
import type { Local, Locale } from '#lib/domain/worksheet.ts';

/** A piece of what a block shows to people, for the facilitator to read beforehand: a page, a question with its answers, a scene. */
export type Shown = { heading: string | null; lines: string[] };

/**
 * The text written for a block, in one language, for any activity. A block whose activity is the same in every plan, such as a check-in, has none.
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
