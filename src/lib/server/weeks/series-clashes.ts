import { plusDays } from '#lib/domain/weeks/rule.ts';
import { clashes, type Clash } from './clashes.ts';
import { daysAhead } from './materializing.ts';
import { occurrences, type Recurrence } from './recurrence.ts';

type Series = Recurrence & { groupId: string; meetingRoomId: string | null; facilitators: string[] };

/** What a series about to be created would conflict with in its first weeks. */
export function clashesOfSeries(series: Series, timeZone: string): Promise<Clash[]> {
	const { groupId: group, meetingRoomId: room, facilitators: staff, minutes, startsOn } = series;
	const days = occurrences(series, timeZone, startsOn, plusDays(startsOn, daysAhead));
	return clashes(days.map(({ at }) => ({ from: at, to: at + minutes * 60_000, group, timeZone, room, staff })));
}
