/** A questionnaire given to someone: its total, or null if left unfinished. */
export type Form = { day: string; total: number | null };

/**
 * What counts as a change on one questionnaire. Less than `points` is no more than measurement error. `caseFrom`:
 * someone who starts lower has no room to improve by that much, and is never called off track for it.
 */
export type ChangeRule = { points: number; caseFrom: number; source: string };

/** Why someone should be discussed because of one questionnaire. Not a verdict: a starting point for a conversation. */
export type OffTrack =
	| { kind: 'worse'; first: number; now: number; since: string; points: number }
	| { kind: 'not-better'; first: number; now: number; weeks: number; points: number }
	| { kind: 'forms-missed'; times: number };

/** Without a reliable improvement by this week, someone is discussed; a program may set another week. */
export const weeksWithoutChange = 3;
export const weeksRange = { min: 1, max: 12 } as const;
/** How many unfinished forms in a row. */
export const formsInARow = 2;

const week = 7 * 86_400_000;
const weeksBetween = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / week);

/** By one questionnaire, its forms oldest first. Without a published change rule, only missed forms count. */
export function offTrack(
	forms: readonly Form[],
	rule: ChangeRule | null,
	after: number = weeksWithoutChange
): OffTrack | null {
	const valid = forms.flatMap(({ day, total }) => (total === null ? [] : [{ day, total }]));
	const [first, now] = [valid[0], valid.at(-1)];
	if (rule && first && now && first !== now) {
		const change = now.total - first.total;
		const between = { first: first.total, now: now.total, points: rule.points };
		if (change >= rule.points) return { kind: 'worse', since: first.day, ...between };
		const weeks = weeksBetween(first.day, now.day);
		const isLate = weeks >= after && first.total >= rule.caseFrom;
		if (isLate && change > -rule.points) return { kind: 'not-better', weeks, ...between };
	}
	const times = forms.length - 1 - forms.findLastIndex(({ total }) => total !== null);
	return times >= formsInARow ? { kind: 'forms-missed', times } : null;
}
