import { dayOf } from '#lib/server/programs/times.ts';
import { minute } from './story.ts';

/** When the session that is on was to begin: about ten minutes ago. */
export const liveStart = (now: number): number => Math.floor((now - 10 * minute) / (5 * minute)) * 5 * minute;

/** When today's three groups begin: the first is over when the demo starts, the second is on, the third comes after it. */
export const startsToday = (now: number): { first: number; live: number; last: number } => {
	const live = liveStart(now);
	return { first: live - 95 * minute, live, last: live + 70 * minute };
};

/** Twelve hours apart or nearly: while it is night in one, it is day in the other. */
const elsewhere = ['Pacific/Honolulu', 'Asia/Tokyo'];

/**
 * Where the made-up program meets: where this computer is, unless its day of three groups would begin yesterday or end tomorrow there.
 * Then it meets where it is day.
 */
export function zoneOf(now: number, own: string): string {
	const { first, last } = startsToday(now);
	const from = first - 20 * minute;
	const to = last + 90 * minute;
	const fits = (zone: string) => [from, to].every((at) => dayOf(at, zone) === dayOf(now, zone));
	return [own, ...elsewhere].find(fits) ?? own;
}
