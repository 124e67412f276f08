import { eq, isNull } from 'drizzle-orm';
import { personOf } from '#lib/room/safety/person.ts';
import { app } from '#lib/server/app.ts';
import { foldedLog } from './folded-log.ts';
import { outcomeOf, outcomeRow } from './risk-outcomes.ts';

/**
 * Backfills rows for alerts from versions that kept their seat and outcome in the log alone. Not part of the SQL migration because only the log has
 * the data. Each session is one unit: an interrupted run continues at the next start.
 */
export async function keepEarlierOutcomes(): Promise<void> {
	const { t, db, write } = app().store;
	const { safetyAlert } = t;
	const rows = await db.select().from(safetyAlert).where(isNull(safetyAlert.seat));
	for (const session of new Set(rows.map((row) => row.session))) {
		const { staff } = (await foldedLog(session)).state;
		const known = rows.flatMap(({ id, session: of }) => {
			const alert = of === session ? staff.alerts[id] : undefined;
			return alert ? [{ id, ...alert }] : [];
		});
		await write((tx) =>
			known.flatMap(({ id, seat, disposed }) => {
				const own = { seat, outcomeId: disposed?.filing ?? null };
				const named = tx.update(safetyAlert).set(own).where(eq(safetyAlert.id, id));
				if (!disposed) return [named];
				const { filing, by, at, assessment } = disposed;
				const filed = { id: filing, session, person: personOf(staff, seat), documentId: null, by, at };
				return [named, outcomeRow(tx, filed, outcomeOf(staff.seats[seat]?.name ?? '', assessment, [id]))];
			})
		);
	}
}
