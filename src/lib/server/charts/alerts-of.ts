import { inArray } from 'drizzle-orm';
import type { RiskLevel } from '#lib/domain/risk.ts';
import { app } from '#lib/server/app.ts';
import { foldedLog } from '#lib/server/records/folded-log.ts';

/** An alert and how far it has come; `level` as the clinician judged it, null while nothing was filed. */
export type ChartAlert = { id: string; at: number; level: RiskLevel | null; isAcknowledged: boolean };

/** Alerts about one client, by session. What each says is in its session alone, so only sessions that had any are opened. */
export async function alertsAbout(clientId: string, sessions: number[]): Promise<Map<number, ChartAlert[]>> {
	if (sessions.length === 0) return new Map();
	const { db, t } = app().store;
	const { session } = t.safetyAlert;
	const rows = await db.selectDistinct({ session }).from(t.safetyAlert).where(inArray(session, sessions));
	const found = new Map<number, ChartAlert[]>();
	for (const { session } of rows) {
		const { alerts, seats } = (await foldedLog(session)).state.staff;
		const own = Object.entries(alerts).filter(([, { seat }]) => seats[seat]?.client === clientId);
		found.set(
			session,
			own.map(([id, { at, acknowledged, disposed }]) => ({
				...{ id, at, isAcknowledged: acknowledged !== null },
				level: disposed?.disposition.level ?? null
			}))
		);
	}
	return found;
}
