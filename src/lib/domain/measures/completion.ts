import { plusDays } from '#lib/domain/weeks/rule.ts';
import { windowOf, type Assignment } from './due.ts';

/** What a program aims at, in percent of the people who are asked in a week. A remote youth program reached 80 and then 86. */
export const completionGoal = { percent: 80, source: 'JMIR Form Res 2024;8:e58994' };

/** Somebody's place in the program; `ids` are all under which something of them is recorded. */
export type Present = { id: string; ids: readonly string[]; since: string; leavesOn: string | null };
/** A form that somebody finished, whole or not. */
export type Filled = { clientId: string; slug: string; day: string; isComplete: boolean };
/** Of the people asked in a week: who filled in all of it whole, and how many have begun. */
export type WeekDone = { monday: string; asked: number; done: number; missing: string[] };

/**
 * Week by week, of how many people anything was expected and who filled all of it in. A form counts in the week in which its days end; one
 * whose days are not over counts in the week of `today`.
 */
export function completionOf(
	people: readonly Present[],
	assignments: readonly Assignment[],
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
			const forms = assignments
				.filter(({ clientId }) => clientId === null || person.ids.includes(clientId))
				.flatMap((assignment) => {
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
			...{ monday, asked: asked.length, done: asked.filter(({ isDone }) => isDone).length },
			missing: asked.filter(({ isDone }) => !isDone).map(({ id }) => id)
		};
	});
}
