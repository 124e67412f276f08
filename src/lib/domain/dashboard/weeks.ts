import { mondayOf, plusDays } from '#lib/domain/weeks/rule.ts';

/** How far a dashboard looks back, in weeks. */
export const spans = [4, 12, 26] as const;
export type Span = (typeof spans)[number];
export const spanIn = (text: string | null): Span => spans.find((span) => String(span) === text) ?? 12;

/** Groups of fewer people get no rate: a rate for two says who they are. */
export const leastPeople = 5;

/** A part of a whole, and how many people it is about. */
export type Share = { part: number; of: number; people: number };
/** In percent; null if the whole is zero or covers too few people. Only all of it is 100, and only none of it is 0. */
export function percentOf({ part, of, people }: Share, least: number = leastPeople): number | null {
	if (of === 0 || people < least) return null;
	if (part === 0 || part === of) return part === 0 ? 0 : 100;
	return Math.min(99, Math.max(1, Math.round((100 * part) / of)));
}

/** That many Mondays up to the week of `day`, oldest first; days are `YYYY-MM-DD`. */
export function mondaysUntil(day: string, weeks: number): string[] {
	const monday = mondayOf(day);
	return Array.from({ length: weeks }, (_, i) => plusDays(monday, 7 * (i - weeks + 1)));
}

/** The index of the week that a day is in; -1 before the first. */
export const weekOf = (day: string, mondays: readonly string[]): number =>
	mondays.findLastIndex((monday) => monday <= day);

/** Something that did or did not happen to someone on a day. */
export type Counted = { day: string; person: string; counts: boolean };

export const shareOf = (rows: readonly Counted[]): Share => ({
	part: rows.filter(({ counts }) => counts).length,
	of: rows.length,
	people: new Set(rows.map(({ person }) => person)).size
});

/** The rate for each week. */
export function byWeek(rows: readonly Counted[], mondays: readonly string[]): Share[] {
	const weeks = Map.groupBy(rows, ({ day }) => weekOf(day, mondays));
	return mondays.map((_, i) => shareOf(weeks.get(i) ?? []));
}

type Days = { person: string; startsOn: string; endsOn: string | null };
/** The census on the last day of each week so far, with admissions and departures. */
export function census(stays: readonly Days[], mondays: readonly string[], today: string) {
	const people = [...Map.groupBy(stays, ({ person }) => person).values()];
	const isThere = (own: readonly Days[], day: string) =>
		own.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));
	return mondays.map((monday) => {
		const sunday = plusDays(monday, 6);
		const [before, last] = [plusDays(monday, -1), sunday < today ? sunday : today];
		const at = (day: string) => new Set(people.filter((own) => isThere(own, day)));
		const [then, now] = [at(before), at(last)];
		return {
			...{ monday, there: now.size },
			came: [...now].filter((own) => !then.has(own)).length,
			left: [...then].filter((own) => !now.has(own)).length
		};
	});
}
