import { readRule, type Weekday } from '#lib/domain/weeks/rule.ts';
import type { SeriesRow as KeptSeries } from '#lib/server/weeks/series.ts';
import type { SeriesRow } from './rows.ts';

/** Another line, or a series that the group has, that meets at the same time. */
export type Double =
	{ kind: 'same-group' | 'same-room' | 'same-leader'; line: number } | { kind: 'exists'; startsOn: string };

type Meets = { days: Weekday[]; startsAt: string; minutes: number; startsOn: string; endsOn: string | null };

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether two meet on one weekday at overlapping times while both go on. Of two that meet every other week it may be in turn; a person says so. */
export function meetTogether(one: Meets, other: Meets): boolean {
	if (!one.days.some((day) => other.days.includes(day))) return false;
	if (one.endsOn !== null && one.endsOn < other.startsOn) return false;
	if (other.endsOn !== null && other.endsOn < one.startsOn) return false;
	const [a, b] = [minuteOf(one.startsAt), minuteOf(other.startsAt)];
	return a < b + other.minutes && b < a + one.minutes;
}

/** What each line doubles: lines before it that need the same group, room or colleague, and series that there are. */
export function doublesOf(rows: SeriesRow[], kept: KeptSeries[]): Map<number, Double[]> {
	const whole = rows.filter(({ problems }) => problems.length === 0);
	return new Map(
		whole.map((row, i) => {
			const before = whole.slice(0, i).flatMap((other): Double[] => {
				if (!meetTogether(row.series, other.series)) return [];
				const kind = sharedBy(row, other);
				return kind ? [{ kind, line: other.line }] : [];
			});
			const same = kept.find(
				(one) =>
					one.groupId === row.series.groupId && meetTogether(row.series, { ...one, days: readRule(one.rule).days })
			);
			return [row.line, [...before, ...(same ? [{ kind: 'exists' as const, startsOn: same.startsOn }] : [])]];
		})
	);
}

function sharedBy({ series: one }: SeriesRow, { series: other }: SeriesRow) {
	if (one.groupId === other.groupId) return 'same-group' as const;
	if (one.meetingRoomId !== null && one.meetingRoomId === other.meetingRoomId) return 'same-room' as const;
	return one.facilitators.some((id) => other.facilitators.includes(id)) ? ('same-leader' as const) : null;
}
