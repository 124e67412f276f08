import { eq, inArray, sql, type SQL } from 'drizzle-orm';
import { isCalledOff } from '#lib/room/session/called-off.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { EventRow, Store } from '#lib/server/store/store.ts';

/** Copies what one session learns about a phone to its pass, for the rest of its day, in the same unit as the event. */
export function mirrorPass(
	{ t, db }: Store,
	tx: Tx,
	state: RoomState,
	{ at }: Pick<EventRow, 'at'>,
	event: RoomEvent
): Statement[] {
	const passOf = (seat: string) => db.select({ id: t.seat.dayPassId }).from(t.seat).where(eq(t.seat.id, seat));
	const change = (seat: string, to: { clientId?: string | null; admittedAt?: SQL; endedAt?: number | null }) => [
		tx
			.update(t.dayPass)
			.set(to)
			.where(inArray(t.dayPass.id, passOf(seat)))
	];
	/** Their early answers for sessions of this day are deleted too. */
	const ends = (seat: string) => [
		...change(seat, { endedAt: at }),
		tx.delete(t.earlyAnswer).where(inArray(t.earlyAnswer.passId, passOf(seat)))
	];
	const letIn = (seat: string, clientId: string | null) =>
		change(seat, { clientId, admittedAt: sql`coalesce(${t.dayPass.admittedAt}, ${at})`, endedAt: null });
	switch (event.type) {
		case 'seat.admitted':
			return letIn(event.seat, event.client);
		case 'seat.bound':
			return change(event.seat, { clientId: event.client });
		case 'seat.joined':
			return letIn(event.seat, state.staff.seats[event.to]?.client ?? null);
		case 'seat.declined':
		case 'seat.removed':
			return ends(event.seat);
		case 'seat.gone':
			// No one left a session that did not take place.
			return isCalledOff(state.room.status) ? [] : ends(event.seat);
		default:
			return [];
	}
}
