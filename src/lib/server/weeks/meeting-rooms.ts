import { and, eq, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

export type MeetingRoom = { id: string; programId: string; name: string; capacity: number | null };

/** The rooms of a program, by name; of all programs if none is given. */
export async function meetingRooms(programId?: string): Promise<MeetingRoom[]> {
	const { meetingRoom } = app().store.t;
	const { id, name, capacity } = meetingRoom;
	const here = programId === undefined ? undefined : eq(meetingRoom.programId, programId);
	const rows = await app()
		.store.db.select({ id, programId: meetingRoom.programId, name, capacity })
		.from(meetingRoom)
		.where(and(here, isNull(meetingRoom.endedAt)));
	return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/** Adds a room, or changes the given one. False if that does not exist. */
export async function saveRoom(
	programId: string,
	{ id, ...room }: { id: string | null; name: string; capacity: number | null },
	by: string,
	at = Date.now()
): Promise<boolean> {
	const { store } = app();
	const { meetingRoom } = store.t;
	const subject = id ?? randomId();
	const own = and(eq(meetingRoom.id, subject), eq(meetingRoom.programId, programId), isNull(meetingRoom.endedAt));
	return isFirst(
		store.write((tx) => [
			id === null
				? tx.insert(meetingRoom).values({ id: subject, programId, ...room, createdAt: at })
				: expectOne(tx.update(meetingRoom).set(room).where(own)),
			store.audit.row({ at, by, act: 'meeting-room.saved', subject })
		])
	);
}

/** Stops offering it; sessions keep their reference to it. */
export async function endRoom(programId: string, id: string, by: string, at = Date.now()): Promise<boolean> {
	const { store } = app();
	const { meetingRoom } = store.t;
	const own = and(eq(meetingRoom.id, id), eq(meetingRoom.programId, programId), isNull(meetingRoom.endedAt));
	return isFirst(
		store.write((tx) => [
			expectOne(tx.update(meetingRoom).set({ endedAt: at }).where(own)),
			store.audit.row({ at, by, act: 'meeting-room.ended', subject: id })
		])
	);
}
