import { inArray, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { foldedLog } from '#lib/server/records/folded-log.ts';

/** The ids, besides their own, under which a client is found: in sessions as a person, a seat and a participant, in documents and alerts. */
export type Traces = { persons: string[]; participants: string[]; alerts: string[]; documents: string[] };

export async function tracesOf(ids: string[], sessions: number[]): Promise<Traces> {
	const { db, t } = app().store;
	const { sessionParticipant, participantBinding, seat, document } = t;
	const bound = db
		.select({ id: participantBinding.participant })
		.from(participantBinding)
		.where(inArray(participantBinding.clientId, ids));
	const [rows, seated] = await Promise.all([
		db
			.select({ id: sessionParticipant.id, person: sessionParticipant.person })
			.from(sessionParticipant)
			.where(or(inArray(sessionParticipant.clientId, ids), inArray(sessionParticipant.id, bound))),
		db.select({ id: seat.id }).from(seat).where(inArray(seat.clientId, ids))
	]);
	const persons = new Set([...ids, ...rows.map(({ person }) => person), ...seated.map(({ id }) => id)]);
	const alerts: string[] = [];
	for (const session of sessions) {
		const { seats, alerts: all } = (await foldedLog(session)).state.staff;
		for (const [id, { client }] of Object.entries(seats)) if (client !== null && ids.includes(client)) persons.add(id);
		for (const [id, { seat }] of Object.entries(all)) if (persons.has(seat)) alerts.push(id);
	}
	const written = await db
		.select({ id: document.id })
		.from(document)
		.where(or(inArray(document.clientId, ids), inArray(document.person, [...persons])));
	return {
		persons: [...persons],
		participants: rows.map(({ id }) => id),
		...{ alerts, documents: written.map(({ id }) => id) }
	};
}
