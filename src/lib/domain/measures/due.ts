import { daysBetween, mondayOf, plusDays } from '#lib/domain/weeks/rule.ts';
import type { AssignmentRule } from './result.ts';

/** Days are `YYYY-MM-DD` where the program is, the last one included; a null end is open. */
export type Assignment = {
	id: string;
	slug: string;
	rule: AssignmentRule;
	/** Null for everybody in the program. */
	clientId: string | null;
	startsOn: string;
	endsOn: string | null;
};
/** Somebody is not asked what the program asks everybody, in these days. What was assigned to them alone still holds. */
export type Exemption = { slug: string; clientId: string; startsOn: string; endsOn: string | null };
export type Stay = { since: string; leavesOn: string | null };

/** A questionnaire that is to be filled in. `from` and `to` are the days in which one counts for it. */
export type Due = { slug: string; rule: AssignmentRule; assignment: string; from: string; to: string | null };

/** So many days around admission and before discharge a questionnaire counts for it. */
const beforeAdmission = 14;
const afterAdmission = 13;
const beforeDischarge = 6;

const later = (...days: string[]): string => days.toSorted().at(-1)!;

/** What somebody is asked on a day, whatever was filled in: `ids` are all under which something of them is recorded. */
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

/** The days in which one questionnaire is expected by an assignment, as of a day; null where none is. */
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
			// A rule for everybody is for those who come in while it holds; whoever was there before is asked by hand.
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
 * What one person is to fill in on a day. `alike` names the questionnaires that count for another, itself among them. What is due by more
 * than one assignment is there once.
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
