import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { addProcessNote } from '#lib/server/process-notes/notes.ts';
import type { Line } from './attendance.ts';
import type { Gathered } from './gather.ts';

/** What staff jotted down about a person on the console, for themselves and each other. Not part of the record. */
export type Noted = { seat: string; text: string };

export const notedAbout = ({ state }: Pick<Gathered, 'state'>, { seats }: Pick<Line, 'seats'>): Noted[] =>
	seats.flatMap((seat) => {
		const text = state.staff.seats[seat]?.note;
		return text ? [{ seat, text }] : [];
	});

/**
 * Removes such a jotting from the session once one of its authors has decided where it goes: into their process notes, or nowhere. Returns false if
 * it is no longer there, or cannot be kept because the client is unknown.
 */
export async function settleNoted(
	by: StaffMember,
	gathered: Gathered,
	line: Pick<Line, 'seats' | 'clientId'>,
	{ seat, to }: { seat: string; to: 'process-note' | 'nowhere' }
): Promise<boolean> {
	const noted = notedAbout(gathered, line).find((one) => one.seat === seat);
	if (!noted || (to === 'process-note' && line.clientId === null)) return false;
	if (to === 'process-note') await addProcessNote(by, line.clientId!, noted.text);
	const gone = { type: 'care.put-away' as const, seat };
	return (await app().rooms.execute(gathered.id, { as: 'system' }, randomId(), gone)).ok;
}
