import { openAlertsIn } from '#lib/room/safety/facts.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Published } from '#lib/server/live/published.ts';
import type { Room } from '#lib/server/live/room.ts';
import { isConfirmed, linesOf, type Line } from './attendance.ts';
import { attendedOf } from './drafts.ts';
import { gather, type Gathered } from './gather.ts';
import { GROUP, notesOf, type Note } from './note-rows.ts';
import { recordSubject, trace } from './trail.ts';

/** What is still missing before a session can close. */
export type Missing = {
	attendance: boolean;
	groupNote: boolean;
	people: Line[];
	/** How many are open. */ alerts: number;
};

export function missingIn({ state }: Gathered, lines: Line[], notes: Note[]): Missing {
	const signed = new Set(notes.filter((note) => note.status === 'signed').map((note) => note.person));
	return {
		attendance: !isConfirmed(lines),
		groupNote: !signed.has(GROUP),
		people: attendedOf(lines).filter((line) => !signed.has(line.person)),
		alerts: openAlertsIn(state)
	};
}

export const isComplete = ({ attendance, groupNote, people, alerts }: Missing): boolean =>
	!attendance && !groupNote && people.length === 0 && alerts === 0;

/**
 * Closes the session once attendance is confirmed, the group note and everyone's notes are signed, and no alert is open. Returns whether it is now
 * closed.
 */
export async function closeIfDone(by: Pick<StaffMember, 'id'>, gathered: Gathered, at = Date.now()): Promise<boolean> {
	const session = gathered.id;
	if (!isComplete(missingIn(gathered, await linesOf(gathered), await notesOf(session)))) return false;
	const entry = { at, by: by.id, act: 'record.closed' as const, subject: recordSubject(session), session };
	const reply = await app().rooms.execute(
		session,
		{ as: 'system' },
		randomId(),
		{ type: 'session.close' },
		{ at, also: () => [trace(entry)] }
	);
	return reply.ok;
}

/** The outcome of the last open alert may be the last thing missing. */
export async function closeAfterDisposal({ session, state }: Room, events: Published[]): Promise<void> {
	const last = events.findLast(({ event }) => event.type === 'safety.assessed')?.event;
	if (last?.type !== 'safety.assessed' || state.room.status !== 'ended') return;
	const gathered = await gather(session);
	if (gathered) await closeIfDone({ id: last.by }, gathered, last.at);
}
