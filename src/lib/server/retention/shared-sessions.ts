import { inArray, sql } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';

/** The clients in a session by their current id: for someone merged, or recognized later, the id that remains. */
export async function clientsIn(sessions: number[]): Promise<Map<number, Set<string>>> {
	if (sessions.length === 0) return new Map();
	const { db, t } = app().store;
	const { sessionParticipant, participantBinding, client } = t;
	const rows = await db
		.select({
			session: sessionParticipant.session,
			id: sql<string>`coalesce(${client.mergedInto}, ${client.id})`
		})
		.from(sessionParticipant)
		.leftJoin(participantBinding, sql`${participantBinding.participant} = ${sessionParticipant.id}`)
		.innerJoin(
			client,
			sql`${client.id} = ${sessionParticipant.clientId} or ${client.id} = ${participantBinding.clientId}`
		)
		.where(inArray(sessionParticipant.session, sessions));
	return new Map(
		[...Map.groupBy(rows, ({ session }) => session)].map(([session, own]) => [
			session,
			new Set(own.map(({ id }) => id))
		])
	);
}

/** The sessions in which these clients were. */
export async function sessionsWith(clients: string[]): Promise<number[]> {
	if (clients.length === 0) return [];
	const { db, t } = app().store;
	const { sessionParticipant, participantBinding, attendance, seat } = t;
	const [there, bound, marked, seated] = await Promise.all([
		db
			.selectDistinct({ session: sessionParticipant.session })
			.from(sessionParticipant)
			.where(inArray(sessionParticipant.clientId, clients)),
		db
			.selectDistinct({ session: sessionParticipant.session })
			.from(participantBinding)
			.innerJoin(sessionParticipant, sql`${sessionParticipant.id} = ${participantBinding.participant}`)
			.where(inArray(participantBinding.clientId, clients)),
		db.selectDistinct({ session: attendance.session }).from(attendance).where(inArray(attendance.clientId, clients)),
		db.selectDistinct({ session: seat.session }).from(seat).where(inArray(seat.clientId, clients))
	]);
	return [...new Set([...there, ...bound, ...marked, ...seated].map(({ session }) => session))];
}

/**
 * Those of these clients who were in a session with someone on hold. That session's log belongs to both and cannot be touched, so what it says
 * about the others cannot be deleted either.
 */
export async function sharedWithHeld(clients: string[], held: Set<string>): Promise<Set<string>> {
	const sessions = await sessionsWith([...held]);
	const there = await clientsIn(sessions);
	const beside = new Set([...there.values()].flatMap((own) => [...own]));
	return new Set(clients.filter((id) => beside.has(id)));
}
