import { activities } from '#lib/activities/rules.ts';
import { clockMinutes, minutesOf, missed, type AttendanceStatus } from '#lib/domain/attendance.ts';
import { wasThere } from '#lib/domain/attendance-history.ts';
import type { Listed } from '#lib/domain/attendance-roll.ts';
import type { Fact } from '#lib/domain/note-facts.ts';
import type { Participation } from '#lib/domain/participation.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { safetyFacts } from '#lib/room/safety/facts.ts';
import { isAboutSafety } from './about-safety.ts';
import { personIn, type Confirmed, type Happened, type One } from './person-in-block.ts';

export type AttendanceFact = {
	kind: 'attendance';
	status: AttendanceStatus;
	minutes: number;
	of: number;
	arrivedAt: number;
	leftAt: number;
	/** Whole minutes; 0 when on time, or when the person stayed until the end. */
	lateMinutes: number;
	earlyMinutes: number;
	outMinutes: number;
	/** How these minutes are known: a phone was disconnected, or a clinician says the person was out. */
	outBy: 'phone' | 'clinician';
};

/** How much they took part, as rated by a clinician who was there. If not rated, nothing is said about it. */
export type ParticipationFact = { kind: 'participation' } & Participation;

/** No check-in or questionnaire asked this person about safety, no alert was raised, and no one wrote an assessment (R20). */
export type NotAssessed = { kind: 'safety-not-assessed' };

const whole = { blockId: null, blockTitle: null, at: null };
const notAssessed: Fact<NotAssessed> = { id: 'safety', kind: 'safety-not-assessed', source: whole };

/** The facts that one person's note may use: from that person's seats and no one else's. None for an absent person. */
export function personFacts(gathered: Happened, person: Listed, attended: Confirmed): Fact[] {
	if (!wasThere(attended.status) || attended.arrivedAt === null || attended.leftAt === null) return [];
	const one: One = { gathered, person, attended };
	const left = [
		...gathered.state.room.blocks.flatMap((block) => blockFacts(one, block)),
		...safetyFacts(gathered.state, person.seats)
	];
	const isAsked = left.some(isAboutSafety) || gathered.assessed.has(person.person);
	return [attendanceFact(one), ...participationFact(one), ...left, ...(isAsked ? [] : [notAssessed])];
}

/** The last rating given to any seat this person had. */
export function participationOf({ state }: Pick<Happened, 'state'>, person: Listed): Participation | null {
	const { participation } = state.staff;
	const rated = [...person.seats, person.person].flatMap((of) => participation[of] ?? []);
	return rated.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

function participationFact({ gathered, person }: One): Fact<ParticipationFact>[] {
	const rated = participationOf(gathered, person);
	if (!rated) return [];
	return [{ id: 'participation', kind: 'participation', ...rated, source: { ...whole, at: rated.at } }];
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

function attendanceFact({ gathered, person, attended }: One): Fact<AttendanceFact> {
	const { meeting } = gathered;
	const [arrivedAt, leftAt] = [attended.arrivedAt!, attended.leftAt!];
	const { status, minutes, source } = attended;
	const outMinutes = Math.max(0, clockMinutes(arrivedAt, leftAt) - minutes);
	const outBy = isFromPhone(gathered, person, source) ? ('phone' as const) : ('clinician' as const);
	const times = { arrivedAt, leftAt, outMinutes, outBy, ...missed(arrivedAt, leftAt, meeting) };
	return { id: 'attendance', kind: 'attendance', status, minutes, of: minutesOf(meeting), ...times, source: whole };
}

/** For people without a phone, staff mark their seat when they see them leave. */
const isFromPhone = ({ state }: Happened, { seats }: Listed, source: Confirmed['source']) =>
	source === 'presence' && seats.some((seat) => !state.staff.seats[seat]?.byStaff);
