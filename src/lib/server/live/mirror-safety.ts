import { eq } from 'drizzle-orm';
import type { RoomEvent } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { EventRow, Store } from '#lib/server/store/store.ts';

export const alertSubject = (alert: string): string => `alert/${alert}`;

/** Where an alert stands, and an audit row of each act, in the unit that appends it (R17). What was found stays in the log alone. */
export function mirrorSafety(
	{ t, audit }: Store,
	tx: Tx,
	{ room, staff }: RoomState,
	{ session, at, by }: EventRow,
	event: RoomEvent
): Statement[] {
	// What happens in practice is nobody's alert: it is in no list, in no audit, and wakes nobody.
	if (!('alert' in event) || room.practice) return [];
	const id = event.alert;
	const clientId = staff.seats[staff.alerts[id]?.seat ?? '']?.client ?? null;
	const who = by.slice(by.indexOf(':') + 1);
	const traced = (...statements: Statement[]): Statement[] => [
		...statements,
		audit.row({ at, by: who, act: event.type, subject: alertSubject(id), session, clientId })
	];
	const now = (change: Partial<(typeof t.safetyAlert)['$inferInsert']>) =>
		traced(tx.update(t.safetyAlert).set(change).where(eq(t.safetyAlert.id, id)));
	switch (event.type) {
		case 'safety.raised':
			return traced(tx.insert(t.safetyAlert).values({ id, session, level: 'facilitators', raisedAt: event.at }));
		case 'safety.repeated':
			return traced();
		case 'safety.escalated':
			return now({ level: event.level });
		case 'safety.acknowledged':
			return now({ acknowledgedAt: event.at });
		case 'safety.disposed':
			return [...now({ disposedAt: event.at }), tx.delete(t.outcomeDraft).where(eq(t.outcomeDraft.alert, id))];
		default:
			return [];
	}
}
