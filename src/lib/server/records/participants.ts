import { asc, eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';

type Row = Tables['sessionParticipant']['$inferSelect'];
/** Somebody of a session as they were then; a guest who was recognized since goes by the client's names of that day. */
export type Participant = Pick<Row, 'id' | 'person' | 'clientId' | 'name' | 'preferredName' | 'source' | 'by'> & {
	/** A guest who was recognized as a client later. */
	bound: boolean;
	/** Written down after the session. */
	afterwards: boolean;
};

/** Everybody whom a session's record may name, in the order of their preferred names. */
export async function participantsOf(session: number): Promise<Participant[]> {
	const { t, db } = app().store;
	const rows = await db
		.select({ row: t.sessionParticipant, binding: t.participantBinding })
		.from(t.sessionParticipant)
		.leftJoin(t.participantBinding, eq(t.participantBinding.participant, t.sessionParticipant.id))
		.where(eq(t.sessionParticipant.session, session))
		.orderBy(asc(t.participantBinding.at));
	// In the order of their bindings, so that the newest replaces the ones before.
	const latest = new Map(rows.map((found) => [found.row.id, found]));
	return [...latest.values()]
		.map(({ row, binding }) => {
			const { id, person, source, by } = row;
			const { clientId, name, preferredName } = binding ?? row;
			const afterwards = row.reason !== null;
			return { id, person, source, by, clientId, name, preferredName, afterwards, bound: binding !== null };
		})
		.sort((a, b) => a.preferredName.localeCompare(b.preferredName));
}

/** Full names by `person`. */
export const namesIn = (participants: Participant[]): Map<string, string> =>
	new Map(participants.map(({ person, name }) => [person, name]));
