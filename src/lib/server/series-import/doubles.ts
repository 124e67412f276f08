import { readRule, type Weekday } from '#lib/domain/weeks/rule.ts';
import type { SeriesRow as KeptSeries } from '#lib/server/weeks/series.ts';
import type { SeriesRow } from './rows.ts';

/** Another line, or an existing series of the group, that meets at the same time. */
export type Double =
	| { kind: 'same-group' | 'same-room' | 'same-leader' | 'same-people'; line: number }
	| { kind: 'exists'; startsOn: string };

type Meets = { days: Weekday[]; startsAt: string; minutes: number; startsOn: string; endsOn: string | null };

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether two meet on the same weekday at overlapping times while both run. Those that meet every other week may alternate; the user decides. */
export function meetTogether(one: Meets, other: Meets): boolean {
	if (!one.days.some((day) => other.days.includes(day))) return false;
	if (one.endsOn !== null && one.endsOn < other.startsOn) return false;
	if (other.endsOn !== null && other.endsOn < one.startsOn) return false;
	const [a, b] = [minuteOf(one.startsAt), minuteOf(other.startsAt)];
	return a < b + other.minutes && b < a + one.minutes;
}

/** Conflicts that the lines do not show: who leads a group if no one is named, and whether two groups have people in common. */
export type Shared = { leadersOf: (groupId: string) => string[]; sharePeople: (one: string, other: string) => boolean };

/** What each line conflicts with: earlier lines that need the same group, room, colleague or people, and existing series. */
export function doublesOf(rows: SeriesRow[], kept: KeptSeries[], shared: Shared): Map<number, Double[]> {
	const whole = rows.filter(({ problems }) => problems.length === 0);
	return new Map(
		whole.map((row, i) => {
			const before = whole.slice(0, i).flatMap((other): Double[] => {
				if (!meetTogether(row.series, other.series)) return [];
				const kind = sharedBy(row, other, shared);
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

function sharedBy({ series: one }: SeriesRow, { series: other }: SeriesRow, { leadersOf, sharePeople }: Shared) {
	if (one.groupId === other.groupId) return 'same-group' as const;
	if (one.meetingRoomId !== null && one.meetingRoomId === other.meetingRoomId) return 'same-room' as const;
	const leads = ({ facilitators, groupId }: SeriesRow['series']) =>
		facilitators.length > 0 ? facilitators : leadersOf(groupId);
	if (leads(one).some((id) => leads(other).includes(id))) return 'same-leader' as const;
	return sharePeople(one.groupId, other.groupId) ? ('same-people' as const) : null;
}
