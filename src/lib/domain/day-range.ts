import { plusDays } from '#lib/domain/weeks/rule.ts';

/** From one day to another, `YYYY-MM-DD`, inclusive; null while open-ended. A range that ends before it starts is empty. */
export type DayRange = { startsOn: string; endsOn: string | null };

/** Sorts after every day. */
const never = '9999-12-31';

export const dayAfter = (day: string): string => plusDays(day, 1);
export const dayBefore = (day: string): string => plusDays(day, -1);

export const lastOf = ({ endsOn }: DayRange): string => endsOn ?? never;
export const isEmptyRange = (range: DayRange): boolean => lastOf(range) < range.startsOn;
export const covers = (range: DayRange, day: string): boolean => range.startsOn <= day && day <= lastOf(range);

/** The days in both ranges; null if there are none. */
export function common(one: DayRange, other: DayRange): DayRange | null {
	const startsOn = one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
	const last = lastOf(one) < lastOf(other) ? lastOf(one) : lastOf(other);
	return last < startsOn ? null : { startsOn, endsOn: last === never ? null : last };
}

/** The parts of a range that none of the others covers, in order. */
export function gapsIn(range: DayRange, others: readonly DayRange[]): DayRange[] {
	const taken = others
		.flatMap((other) => common(range, other) ?? [])
		.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
	const gaps: DayRange[] = [];
	let from = range.startsOn;
	for (const one of taken) {
		if (from < one.startsOn) gaps.push({ startsOn: from, endsOn: dayBefore(one.startsOn) });
		if (one.endsOn === null) return gaps;
		if (from <= one.endsOn) from = dayAfter(one.endsOn);
	}
	const rest = { startsOn: from, endsOn: range.endsOn };
	return isEmptyRange(rest) ? gaps : [...gaps, rest];
}
