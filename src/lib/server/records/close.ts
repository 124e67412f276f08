import { app } from '../app.ts';
import type { StaffMember } from '../auth/staff.ts';
import { randomId } from '../live/random-id.ts';
import { isConfirmed, linesOf, type Line } from './attendance.ts';
import { attendedOf } from './drafts.ts';
import type { Gathered } from './gather.ts';
import { GROUP, notesOf, type Note } from './note-rows.ts';
import { recordSubject, trace } from './trail.ts';

/** What still stands between a session and its close. */
export type Missing = { attendance: boolean; groupNote: boolean; people: Line[] };

export function missingIn(lines: Line[], notes: Note[]): Missing {
	const signed = new Set(notes.filter((note) => note.status === 'signed').map((note) => note.person));
	return {
		attendance: !isConfirmed(lines),
		groupNote: !signed.has(GROUP),
		people: attendedOf(lines).filter((line) => !signed.has(line.person))
	};
}

export const isComplete = ({ attendance, groupNote, people }: Missing): boolean =>
	!attendance && !groupNote && people.length === 0;

/** Closes the session once attendance is confirmed and the group's note and everybody's are signed. True when it is closed now. */
export async function closeIfDone(by: StaffMember, gathered: Gathered, at = Date.now()): Promise<boolean> {
	const session = gathered.id;
	if (!isComplete(missingIn(await linesOf(gathered), await notesOf(session)))) return false;
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
