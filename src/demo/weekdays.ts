import { plusDays, weekdayOf, type Weekday } from '#lib/domain/weeks/rule.ts';
import type { TrackKey } from './program.ts';

type Weekly = Record<TrackKey, Weekday[]>;
const oddDays: Weekly = { day: ['MO', 'WE', 'FR'], evening: ['TU', 'TH'] };
const evenDays: Weekly = { day: ['MO', 'TU', 'TH'], evening: ['MO', 'WE'] };
const byToday: Record<Weekday, Weekly> = {
	...{ MO: oddDays, WE: oddDays, FR: oddDays, TU: evenDays, TH: evenDays },
	SA: { day: ['TU', 'TH', 'SA'], evening: ['MO', 'WE'] },
	SU: { day: ['TU', 'TH', 'SU'], evening: ['MO', 'WE'] }
};

/** The days on which the tracks meet. Today is one of the day track's, whenever somebody opens the demo. */
export const weekdaysOf = (today: string): Weekly => byToday[weekdayOf(today)];

/** The days of the three weeks before today on which a track met, the latest one first. */
export function daysMet(track: TrackKey, today: string): string[] {
	const days = weekdaysOf(today)[track];
	return Array.from({ length: 21 }, (_, i) => plusDays(today, -1 - i)).filter((day) => days.includes(weekdayOf(day)));
}
