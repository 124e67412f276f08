import type { RoomState } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';

export const sessionSubject = (session: number): string => `session/${session}`;

/** Staff see all of a session that they lead: a row for the look, and one for each client who is in it (R17). */
export async function traceRoom(by: string, session: number, { staff }: RoomState, at = Date.now()): Promise<void> {
	const { audit, write } = app().store;
	const clients = Object.values(staff.seats).flatMap(({ client }) => (client ? [client] : []));
	const row = (clientId: string | null) =>
		audit.row({ at, by, act: 'session.read', subject: sessionSubject(session), session, clientId });
	await write(() => [null, ...new Set(clients)].map(row));
}
