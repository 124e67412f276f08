import { and, eq } from 'drizzle-orm';
import { together } from '#lib/domain/care-team/meeting.ts';
import { longest } from '#lib/domain/limits.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { meetingSubject } from './agenda.ts';
import { partIn, type Meeting } from './scope.ts';

export type Refused = { ok: false; code: 'not-yours' | 'over' | 'too-long' | 'unknown' | 'busy' };
export type Kept<T> = ({ ok: true } & T) | Refused;

/** How many times a save is tried when someone else was first, each time on top of their text. */
export const tries = 4;

/** Why a staff member may not write in a meeting; null if they may. */
export async function mayWrite(by: StaffMember, meeting: Meeting): Promise<Refused | null> {
	if (meeting.status !== 'open') return { ok: false, code: 'over' };
	return (await partIn(by, meeting)) === null ? { ok: false, code: 'not-yours' } : null;
}

/** Saves what was said about a person. `was` is the text that the sender last saw: what someone else wrote meanwhile is kept too and returned. */
export async function keepDiscussion(
	by: StaffMember,
	meeting: Meeting,
	personId: string,
	{ was, text }: { was: string; text: string },
	at = Date.now()
): Promise<Kept<{ text: string }>> {
	const refused = await mayWrite(by, meeting);
	if (refused) return refused;
	const { t, db, write, audit } = app().store;
	const { careMeetingPerson: p } = t;
	for (let i = 0; i < tries; i++) {
		const [row] = await db
			.select()
			.from(p)
			.where(and(eq(p.id, personId), eq(p.meetingId, meeting.id)));
		if (!row || row.closedAt !== null) return { ok: false, code: row ? 'over' : 'unknown' };
		const kept = row.discussion ?? '';
		const merged = together(was, text, kept);
		if (merged === kept) return { ok: true, text: kept };
		if (merged.length > longest.careDiscussion) return { ok: false, code: 'too-long' };
		const unchanged = and(eq(p.id, personId), eq(p.version, row.version));
		const said = { act: 'care-meeting.noted', subject: meetingSubject(meeting.id), clientId: row.clientId };
		const written = await isFirst(
			write((tx) => [
				expectOne(
					tx
						.update(p)
						.set({ discussion: merged, version: row.version + 1 })
						.where(unchanged)
				),
				audit.row({ at, by: by.id, ...said })
			])
		);
		if (written) return { ok: true, text: merged };
	}
	return { ok: false, code: 'busy' };
}
