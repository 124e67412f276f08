import { daysBetween, mondayOf, plusDays } from '#lib/domain/weeks/rule.ts';
import type { AssignmentRule } from './result.ts';

/** Days are `YYYY-MM-DD` in the program's time zone, last day included; a null end is open. */
export type Assignment = {
	id: string;
	slug: string;
	rule: AssignmentRule;
	/** Null for everyone in the program. */
	clientId: string | null;
	startsOn: string;
	endsOn: string | null;
};
/** A person exempt, on these days, from what the program asks everyone. What was assigned to them alone still applies. */
export type Exemption = { slug: string; clientId: string; startsOn: string; endsOn: string | null };
export type Stay = { since: string; leavesOn: string | null };

/** A questionnaire to fill in. A form filled in from `from` to `to` counts for it. */
export type Due = { slug: string; rule: AssignmentRule; assignment: string; from: string; to: string | null };

/** Days around admission and before discharge in which a questionnaire counts. */
const beforeAdmission = 14;
const afterAdmission = 13;
const beforeDischarge = 6;

const later = (...days: string[]): string => days.toSorted().at(-1)!;

/** What someone is asked on a day, whatever was filled in. `ids` are all the ids their records are under. */
export const askedOf = (
	assignments: readonly Assignment[],
	exemptions: readonly Exemption[],
	{ ids, day }: { ids: readonly string[]; day: string }
): Assignment[] =>
	assignments.filter(({ slug, clientId }) =>
		clientId === null
			? !exemptions.some(
					(one) =>
						one.slug === slug &&
						ids.includes(one.clientId) &&
						one.startsOn <= day &&
						(one.endsOn === null || day <= one.endsOn)
				)
			: ids.includes(clientId)
	);

/** The window in which an assignment expects a questionnaire, as of a day; null if there is none. */
export function windowOf(
	{ rule, clientId, startsOn, endsOn }: Assignment,
	{ since, leavesOn }: Stay,
	day: string
): { from: string; to: string | null } | null {
	const holdsOn = (one: string) => startsOn <= one && (endsOn === null || one <= endsOn);
	if (rule !== 'admission' && !holdsOn(day)) return null;
	const begins = later(startsOn, since);
	switch (rule) {
		case 'admission': {
			// A program-wide rule covers people admitted while it is in effect; those already there are asked individually.
			if (clientId === null ? !holdsOn(since) : !holdsOn(day)) return null;
			const to = plusDays(clientId === null ? since : begins, afterAdmission);
			return since <= day && day <= to ? { from: plusDays(since, -beforeAdmission), to } : null;
		}
		case 'weekly': {
			const monday = mondayOf(day);
			return day < begins ? null : { from: later(monday, begins), to: plusDays(monday, 6) };
		}
		case 'every-other-week': {
			if (day < begins) return null;
			const first = mondayOf(begins);
			const monday = plusDays(first, 14 * Math.floor(daysBetween(first, day) / 14));
			return { from: later(monday, begins), to: plusDays(monday, 13) };
		}
		case 'discharge': {
			const from = leavesOn && plusDays(leavesOn, -beforeDischarge);
			return from && from <= day && day <= leavesOn ? { from, to: leavesOn } : null;
		}
		case 'once':
			return { from: startsOn, to: endsOn };
	}
}

/**
 * What one person has to fill in on a day. `alike` lists the questionnaires that count for another, including itself.
 * One that is due by several assignments appears once.
 */
export function dueOn(
	assignments: readonly Assignment[],
	stay: Stay,
	filled: readonly { slug: string; day: string }[],
	{ day, alike }: { day: string; alike: (slug: string) => readonly string[] }
): Due[] {
	const open = assignments.flatMap((assignment): Due[] => {
		const span = windowOf(assignment, stay, day);
		if (!span) return [];
		const { slug, rule, id } = assignment;
		const isFilled = filled.some((one) => alike(slug).includes(one.slug) && span.from <= one.day && one.day <= day);
		return isFilled ? [] : [{ slug, rule, assignment: id, ...span }];
	});
	return [...new Map(open.toReversed().map((due) => [due.slug, due])).values()].toReversed();
}
