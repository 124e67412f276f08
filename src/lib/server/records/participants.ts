import { asc, eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';

type Row = Tables['sessionParticipant']['$inferSelect'];
/** A person in a session as they were then; a guest recognized since has the client's names of that day. */
export type Participant = Pick<Row, 'id' | 'person' | 'clientId' | 'name' | 'preferredName' | 'source' | 'by'> & {
	/** A guest who was recognized as a client later. */
	bound: boolean;
	/** Recorded after the session. */
	afterwards: boolean;
};

/** Everyone whom a session's record may name, ordered by preferred name. */
export async function participantsOf(session: number): Promise<Participant[]> {
	const { t, db } = app().store;
	const rows = await db
		.select({ row: t.sessionParticipant, binding: t.participantBinding })
		.from(t.sessionParticipant)
		.leftJoin(t.participantBinding, eq(t.participantBinding.participant, t.sessionParticipant.id))
		.where(eq(t.sessionParticipant.session, session))
		.orderBy(asc(t.participantBinding.at));
	// In order of their bindings, so that the newest one wins.
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
