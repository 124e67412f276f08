import type { Service } from '#lib/domain/hours/count.ts';
import { isIn, type Week } from '#lib/domain/hours/days.ts';
import { wasThere } from '#lib/domain/attendance-history.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { ClientService, WeekSession } from './client-service.ts';
import { contactsIn } from './contacts-in.ts';
import { notesIn } from './note-states.ts';
import { attendanceIn, expectedIn, sessionsOf, type HeldAttendance } from './rows.ts';

/** In which program, and in which of its groups; for some clients, or for everyone. Meetings outside groups belong to no group. */
export type Whose = {
	program: { id: string; timeZone: string };
	groups: string[];
	clients?: string[];
	outside?: boolean;
	/** Whether the status of notes is needed: counting hours alone opens no drafts. */
	notes?: boolean;
};

/**
 * Every service of a week: planned ones by the roster of their day, held ones by who was expected and by confirmed attendance. Canceled ones do not
 * count. Unseals nothing but the times of meetings outside groups.
 */
export async function servicesIn(week: Week, whose: Whose, now: number): Promise<ClientService[]> {
	const { program, groups, clients, outside = true, notes: wantsNotes = true } = whose;
	const sessions = (await sessionsOf(groups, week, program.timeZone)).filter((one) => isIn(dayIn(one, program), week));
	const held = sessions.filter(({ startedAt }) => startedAt !== null).map(({ id }) => id);
	const [expected, attended, notes, contacts] = await Promise.all([
		expectedIn(sessions, week, (one) => dayIn(one, program), clients),
		attendanceIn(held, clients),
		wantsNotes ? notesIn(held, clients) : new Map<string, Service['note']>(),
		outside ? contactsIn(week, program, clients) : []
	]);
	const inGroups = sessions.flatMap((session) => {
		const belong = expected.get(session.id);
		const people = new Set([...(belong?.keys() ?? []), ...(attended.get(session.id)?.keys() ?? [])]);
		return [...people].flatMap((client) => {
			const is = { expected: belong?.get(client) ?? false, row: attended.get(session.id)?.get(client) };
			const service = serviceOf(session, is, now);
			if (!service) return [];
			const note = notes.get(`${session.id} ${is.row?.person ?? client}`) ?? 'none';
			return [{ ...service, note, day: dayIn(session, program), client, session, document: null }];
		});
	});
	return [...inGroups, ...contacts];
}

/** The local day of a session where it was held, or in the program's time zone while it is only planned. */
const dayIn = ({ plannedStart, startedAt, timeZone }: WeekSession, program: { timeZone: string }): string =>
	dayOf(startedAt ?? plannedStart, startedAt === null ? program.timeZone : (timeZone ?? program.timeZone));

type Is = { expected: boolean; row: HeldAttendance | undefined };

function serviceOf(
	{ startedAt, endedAt, plannedStart, plannedMinutes }: WeekSession,
	{ expected, row }: Is,
	now: number
): Pick<Service, 'planned' | 'state' | 'attended'> | null {
	if (row && (row.status === 'not-expected' || row.status === 'cancelled')) return null;
	const planned = expected ? plannedMinutes : 0;
	if (row) return { planned, state: 'over', attended: wasThere(row.status) ? row.minutes : 0 };
	if (startedAt === null) {
		// Not held and not canceled: it was scheduled, and is no one's absence.
		const isOver = plannedStart + plannedMinutes * 60_000 <= now;
		return { planned, state: isOver ? 'over' : 'to-come', attended: 0 };
	}
	return { planned, state: endedAt === null ? 'to-come' : 'unconfirmed', attended: 0 };
}
