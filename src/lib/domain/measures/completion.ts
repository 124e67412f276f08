import { plusDays } from '#lib/domain/weeks/rule.ts';
import type { Share } from '#lib/domain/dashboard/weeks.ts';
import { askedOf, windowOf, type Assignment, type Exemption } from './due.ts';

/**
 * The default goal, in percent of the people asked in a week; a program may set its own. A remote program for young
 * people reached 80 and then 86 (JMIR Form Res 2024;8:e58994).
 */
export const usualGoal = 80;
export const goalRange = { min: 50, max: 100 } as const;

/** Someone's stay in the program; `ids` are all the ids their records are under. */
export type Present = { id: string; ids: readonly string[]; since: string; leavesOn: string | null };
/** A form someone finished, complete or not. */
export type Filled = { clientId: string; slug: string; day: string; isComplete: boolean };
/** The people asked to fill in anything in a week, and those of them who didn't complete all of it. */
export type WeekDone = { monday: string; asked: string[]; missing: string[] };

/** How many of the people asked completed everything; over several weeks, each counts once per week. */
export const shareDone = (weeks: readonly WeekDone[]): Share => {
	const of = weeks.reduce((sum, { asked }) => sum + asked.length, 0);
	const missing = weeks.reduce((sum, week) => sum + week.missing.length, 0);
	return { part: of - missing, of, people: new Set(weeks.flatMap(({ asked }) => asked)).size };
};

/**
 * Per week, who was asked and who is missing something. A form counts in the week its window ends; if the window is
 * still open, in the week of `today`.
 */
export function completionOf(
	people: readonly Present[],
	{ assignments, exemptions }: { assignments: readonly Assignment[]; exemptions: readonly Exemption[] },
	filled: readonly Filled[],
	{ mondays, today, alike }: { mondays: readonly string[]; today: string; alike: (slug: string) => readonly string[] }
): WeekDone[] {
	const whole = filled.filter(({ isComplete }) => isComplete);
	return mondays.map((monday) => {
		const sunday = plusDays(monday, 6);
		const last = sunday < today ? sunday : today;
		const asked = people.flatMap((person) => {
			const day = person.leavesOn !== null && person.leavesOn < last ? person.leavesOn : last;
			if (day < monday || person.since > last) return [];
			const forms = askedOf(assignments, exemptions, { ids: person.ids, day }).flatMap((assignment) => {
				const span = windowOf(assignment, person, day);
				const isThisWeek = span && (span.to === null || span.to <= sunday || last === today);
				return isThisWeek ? [{ slug: assignment.slug, ...span }] : [];
			});
			if (forms.length === 0) return [];
			const isDone = forms.every(({ slug, from }) =>
				whole.some(
					(one) =>
						person.ids.includes(one.clientId) && alike(slug).includes(one.slug) && from <= one.day && one.day <= last
				)
			);
			return [{ id: person.id, isDone }];
		});
		return {
			...{ monday, asked: asked.map(({ id }) => id) },
			missing: asked.filter(({ isDone }) => !isDone).map(({ id }) => id)
		};
	});
}
