/** A questionnaire that somebody was handed: its total, or null where it was left unfinished. */
export type Form = { day: string; total: number | null };

/**
 * What counts as a change of one questionnaire. `points`: less is no more than the scatter of the questionnaire itself. `caseFrom`: who
 * begins lower has no room to improve by that much, and is not called off track for it.
 */
export type ChangeRule = { points: number; caseFrom: number; source: string };

/** Why somebody is to be talked about by one questionnaire. It is no verdict: it is where a conversation begins. */
export type OffTrack =
	| { kind: 'worse'; first: number; now: number; since: string; points: number }
	| { kind: 'not-better'; first: number; now: number; weeks: number; points: number }
	| { kind: 'forms-missed'; times: number };

/** Without an improvement that counts by this week, somebody is talked about; a program may set another. */
export const weeksWithoutChange = 3;
export const weeksRange = { min: 1, max: 12 } as const;
/** So many forms left unfinished one after the other. */
export const formsInARow = 2;

const week = 7 * 86_400_000;
const weeksBetween = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / week);

/** By one questionnaire, its forms oldest first. Where no change rule is published, only forms that were missed count. */
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
