import { eq } from 'drizzle-orm';
import { mirrorPass } from '#lib/server/days/mirror-pass.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { EventRow, Store } from '#lib/server/store/store.ts';
import { mirrorHomework } from './mirror-homework.ts';
import { mirrorSafety } from './mirror-safety.ts';

/** What lists need from an event, changed in the unit that appends it: a session's status, a seat's client, open alerts. */
export function mirror(store: Store, tx: Tx, state: RoomState, logged: EventRow, event: RoomEvent): Statement[] {
	const { t } = store;
	const { session } = logged;
	const row = (change: Partial<(typeof t.session)['$inferInsert']>) => [
		tx.update(t.session).set(change).where(eq(t.session.id, session))
	];
	switch (event.type) {
		case 'session.opened':
			return row({ status: 'lobby' });
		case 'session.shut':
			return row({ status: 'planned' });
		case 'session.discarded': {
			const { at, by } = logged;
			const act = { at, by: by.slice(by.indexOf(':') + 1), act: event.type, subject: String(session), session };
			return [...row({ status: 'discarded' }), store.audit.row(act)];
		}
		case 'session.cancelled':
			return row({ status: 'cancelled' });
		case 'session.restored':
			return row({ status: 'planned', cancelledAt: null, cancelledBy: null, cancelReason: null });
		case 'session.changed':
			return row({ title: event.title, plannedMinutes: event.plannedMinutes });
		case 'session.started':
			return row({ status: 'live', startedAt: event.at });
		case 'session.ended':
			return row({ status: 'ended', endedAt: event.at });
		case 'session.reopened':
			return row({ status: 'live', endedAt: null });
		case 'session.closed':
			return row({ status: 'closed', closedAt: logged.at });
		case 'seat.entered': {
			const { seat: id, name, client: clientId, at: createdAt } = event;
			// Real token indexes are hashes, so no device's token can match this one.
			const row = { id, session, tokenIndex: `none ${id}`, name, clientId, locale: 'en', createdAt };
			return [tx.insert(t.seat).values(row)];
		}
		case 'seat.admitted':
		case 'seat.bound':
			return [
				tx.update(t.seat).set({ clientId: event.client }).where(eq(t.seat.id, event.seat)),
				tx.update(t.response).set({ clientId: event.client }).where(eq(t.response.seat, event.seat)),
				tx.update(t.homework).set({ clientId: event.client }).where(eq(t.homework.seat, event.seat)),
				...mirrorPass(store, tx, state, logged, event)
			];
		case 'seat.joined':
		case 'seat.declined':
		case 'seat.removed':
		case 'seat.gone':
			return mirrorPass(store, tx, state, logged, event);
		default:
			return [...mirrorSafety(store, tx, state, logged, event), ...mirrorHomework(store, tx, state, logged, event)];
	}
}
