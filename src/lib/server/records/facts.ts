import { activities } from '#lib/activities/rules.ts';
import { minutesOf, missed, type AttendanceStatus } from '#lib/domain/attendance.ts';
import { wasThere, type Attended } from '#lib/domain/attendance-history.ts';
import type { Listed } from '#lib/domain/attendance-roll.ts';
import type { Fact } from '#lib/domain/note-facts.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { safetyFacts } from '#lib/room/safety/facts.ts';
import { personIn, type Happened, type One } from './person-in-block.ts';

export type AttendanceFact = {
	kind: 'attendance';
	status: AttendanceStatus;
	minutes: number;
	of: number;
	arrivedAt: number;
	leftAt: number;
	/** Whole minutes; 0 when in time, or there until the end. */
	lateMinutes: number;
	earlyMinutes: number;
	outMinutes: number;
};

/** What one person's note may tell: from the seats of that person and from nobody else's. Nothing of who was not there. */
export function personFacts(gathered: Happened, person: Listed, attended: Attended): Fact[] {
	if (!wasThere(attended.status) || attended.arrivedAt === null || attended.leftAt === null) return [];
	const one: One = { gathered, person, attended };
	return [
		attendanceFact(one),
		...gathered.state.room.blocks.flatMap((block) => blockFacts(one, block)),
		...safetyFacts(gathered.state, person.seats)
	];
}

function blockFacts(one: One, block: Block): Fact[] {
	const { activity } = block;
	if (!activity) return [];
	const documents = one.gathered.documents.filter(
		(document) => document.block === block.id && one.person.seats.includes(document.seat)
	);
	return [
		...(activities[activity.kind]?.facts?.person?.(personIn(one, { ...block, activity })) ?? []),
		...documents.map(({ fact }) => fact)
	];
}

function attendanceFact({ gathered: { meeting }, attended }: One): Fact<AttendanceFact> {
	const [arrivedAt, leftAt] = [attended.arrivedAt!, attended.leftAt!];
	const { status, minutes } = attended;
	const outMinutes = Math.max(0, Math.round((leftAt - arrivedAt) / 60_000) - minutes);
	const times = { arrivedAt, leftAt, outMinutes, ...missed(arrivedAt, leftAt, meeting) };
	const source = { blockId: null, blockTitle: null, at: null };
	return { id: 'attendance', kind: 'attendance', status, minutes, of: minutesOf(meeting), ...times, source };
}
