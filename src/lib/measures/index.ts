import { auditC } from './audit-c/measure.ts';
import { core10 } from './core-10/measure.ts';
import { gad2 } from './gad-2/measure.ts';
import { gad7 } from './gad-7/measure.ts';
import { groupClimate } from './group-climate/measure.ts';
import type { Measure, MeasureAnswers } from './measure.ts';
import { pcl5 } from './pcl-5/measure.ts';
import { phq2 } from './phq-2/measure.ts';
import { phq8 } from './phq-8/measure.ts';
import { phq9 } from './phq-9/measure.ts';
import { sessionFeedback } from './session-feedback/measure.ts';

/** Every measure of the product. A new one is a folder and a line here. */
export const measures: Measure[] = [
	...[phq9, phq8, phq2, gad7, gad2],
	...[pcl5, auditC, core10],
	...[sessionFeedback, groupClimate]
];

export const measureBySlug = (slug: string): Measure | undefined => measures.find((measure) => measure.slug === slug);

/** The one that is asked in its place where nobody hears the answers: itself without a safety item; null where it has to wait (R20). */
export function unheardOf(slug: string): string | null {
	const measure = measureBySlug(slug);
	return measure?.items.some((item) => item.safety) ? measure.unheard : slug;
}

/** Whether something is said about safety among these answers: taken only where somebody hears it (R20). */
export const tellsOfSafety = (slug: string, answers: MeasureAnswers): boolean =>
	measureBySlug(slug)?.items.some(({ id, safety }) => safety && id in answers) ?? false;

/** The questionnaires that count for one that is due: itself, what is asked where nobody hears, and what it is asked in place of. */
export const countFor = (slug: string): string[] => [
	...new Set([
		slug,
		...(measureBySlug(slug)?.unheard ? [measureBySlug(slug)!.unheard!] : []),
		...measures.filter(({ unheard }) => unheard === slug).map((measure) => measure.slug)
	])
];
