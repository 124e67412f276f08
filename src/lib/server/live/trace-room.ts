import type { RoomState } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';

export const sessionSubject = (session: number): string => `session/${session}`;

/** Staff see everything in a session they lead: one row for opening it, and one for each client in it (R17). */
export async function traceRoom(by: string, session: number, { staff }: RoomState, at = Date.now()): Promise<void> {
	const { audit, write } = app().store;
	const clients = Object.values(staff.seats).flatMap(({ client }) => (client ? [client] : []));
	const row = (clientId: string | null) =>
		audit.row({ at, by, act: 'session.read', subject: sessionSubject(session), session, clientId });
	await write(() => [null, ...new Set(clients)].map(row));
}
