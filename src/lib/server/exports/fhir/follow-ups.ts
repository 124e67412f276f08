import { inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { foldedLog } from '#lib/server/records/folded-log.ts';
import type { FollowUp, RecordedSession } from './model.ts';

/** What was agreed after this client's alerts in these sessions, where its day has not passed. */
export async function followUpsOf(clientId: string, sessions: RecordedSession[], today: string): Promise<FollowUp[]> {
	const ids = sessions.map(({ id }) => id);
	if (ids.length === 0) return [];
	const { db, t } = app().store;
	const { session } = t.safetyAlert;
	const rows = await db.selectDistinct({ session }).from(t.safetyAlert).where(inArray(session, ids));
	const own: (string | null | undefined)[] = await idsOf(clientId);
	const found: FollowUp[] = [];
	for (const { session } of rows) {
		const { alerts, seats } = (await foldedLog(session)).state.staff;
		const { programId } = sessions.find(({ id }) => id === session)!;
		for (const [id, { seat, disposed }] of Object.entries(alerts)) {
			const on = disposed?.assessment.followUp?.on ?? null;
			if (!disposed || on === null || on < today || !own.includes(seats[seat]?.client)) continue;
			found.push({ id, session, programId, by: disposed.by, decidedAt: disposed.at, on });
		}
	}
	return found;
}
