import { eq } from 'drizzle-orm';
import type { Meeting } from '#lib/domain/attendance.ts';
import { app } from '#lib/server/app.ts';
import { occasionOf } from './gather.ts';
import type { Document } from './note-rows.ts';

/** Where and when the documented service took place. Without one, `session` is null and `group` is the program. */
export type DocumentPlace = {
	session: { id: number; title: string; meeting: Meeting | null } | null;
	group: string;
	at: number | null;
	timeZone: string;
};

export async function placeOfDocument({ session, programId, serviceAt }: Document): Promise<DocumentPlace> {
	const occasion = session === null ? null : await occasionOf(session);
	if (occasion) {
		const { id, title, meeting, timeZone, group } = occasion;
		return { session: { id, title, meeting }, group: group.title, at: meeting?.startedAt ?? serviceAt, timeZone };
	}
	const program = await programOf(programId);
	return { session: null, group: program.name, at: serviceAt, timeZone: program.timeZone };
}

/** The time zone of what is or will be written: its session's, or its program's. */
export async function zoneOf({ session, note }: { session: number | null; note: string | null }): Promise<string> {
	if (session !== null) return (await occasionOf(session))?.timeZone ?? (await programOf(null)).timeZone;
	const { t, db } = app().store;
	const { id, programId } = t.document;
	const [row] = note === null ? [] : await db.select({ programId }).from(t.document).where(eq(id, note));
	return (await programOf(row?.programId ?? null)).timeZone;
}

/** A document's program; the name is empty if it has none. */
export async function programOf(programId: string | null): Promise<{ name: string; timeZone: string }> {
	const { t, db } = app().store;
	const { id, name, timeZone } = t.program;
	const rows = programId === null ? [] : await db.select({ name, timeZone }).from(t.program).where(eq(id, programId));
	return rows[0] ?? { name: '', timeZone: 'UTC' };
}
