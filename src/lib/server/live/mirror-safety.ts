import { eq } from 'drizzle-orm';
import type { RoomEvent } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { EventRow, Store } from '#lib/server/store/store.ts';

export const alertSubject = (alert: string): string => `alert/${alert}`;

/** The state of an alert and an audit row for each act, in the unit that appends it (R17). The assessment itself is in the document and the log. */
export function mirrorSafety(
	store: Store,
	tx: Tx,
	{ room, staff }: RoomState,
	{ session, at, by }: EventRow,
	event: RoomEvent
): Statement[] {
	const { t, audit } = store;
	// An alert in a practice session is not real: it is in no list and no audit, and notifies no one.
	if (room.practice) return [];
	if (event.type === 'safety.assessed')
		return event.alerts.flatMap((id) => settled(store, tx, { id, session, at }, clientOf(staff, id), event));
	if (!('alert' in event)) return [];
	const id = event.alert;
	const clientId = clientOf(staff, id);
	const who = by.slice(by.indexOf(':') + 1);
	const traced = (...statements: Statement[]): Statement[] => [
		...statements,
		audit.row({ at, by: who, act: event.type, subject: alertSubject(id), session, clientId })
	];
	const now = (change: Partial<(typeof t.safetyAlert)['$inferInsert']>) =>
		traced(tx.update(t.safetyAlert).set(change).where(eq(t.safetyAlert.id, id)));
	switch (event.type) {
		case 'safety.raised': {
			const { seat, at: raisedAt } = event;
			return traced(tx.insert(t.safetyAlert).values({ id, session, seat, level: 'facilitators', raisedAt }));
		}
		case 'safety.repeated':
			return traced();
		case 'safety.escalated':
			return now({ level: event.level });
		case 'safety.acknowledged':
			return now({ acknowledgedAt: event.at });
		default:
			return [];
	}
}

const clientOf = ({ alerts, seats }: RoomState['staff'], alert: string) =>
	seats[alerts[alert]?.seat ?? '']?.client ?? null;

/** The row names the outcome, which is written in the same unit; drafts of it are deleted. */
function settled(
	{ t, audit }: Store,
	tx: Tx,
	{ id, session, at }: { id: string; session: number; at: number },
	clientId: string | null,
	{ at: disposedAt, by, filing }: Extract<RoomEvent, { type: 'safety.assessed' }>
): Statement[] {
	return [
		tx.update(t.safetyAlert).set({ disposedAt, outcomeId: filing }).where(eq(t.safetyAlert.id, id)),
		tx.delete(t.outcomeDraft).where(eq(t.outcomeDraft.alert, id)),
		audit.row({ at, by, act: 'safety.assessed', subject: alertSubject(id), session, clientId })
	];
}
