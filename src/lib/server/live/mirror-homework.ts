import { and, eq } from 'drizzle-orm';
import { activityOf } from '#lib/activities/rules.ts';
import { seatOf, type Channel } from '#lib/domain/channel.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import { emptySeat, sliceOf, type RoomState } from '#lib/room/state.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { EventRow, Store } from '#lib/server/store/store.ts';
import { randomId } from './random-id.ts';

/** What a person agrees to practice until next time also appears on their own page. Made-up people have none. */
export function mirrorHomework(
	{ t }: Store,
	tx: Tx,
	state: RoomState,
	{ session, on, at }: EventRow,
	event: RoomEvent
): Statement[] {
	const seat = seatOf(on as Channel);
	const activity = activityOf(event.type);
	if (seat === null || !activity?.agreed || !('block' in event) || state.room.practice) return [];
	const block = state.room.blocks.find(({ id }) => id === event.block);
	if (!block?.activity) return [];
	const agreed = activity.agreed(event, {
		config: block.activity,
		room: sliceOf(state.room, block, 'room'),
		seat: sliceOf(state.seats[seat] ?? emptySeat, block, 'seat')
	});
	if (agreed === undefined) return [];
	const { homework } = t;
	const own = and(eq(homework.session, session), eq(homework.block, block.id), eq(homework.seat, seat));
	if (agreed === null) return [tx.delete(homework).where(own)];
	const text = JSON.stringify(agreed);
	const clientId = state.staff.seats[seat]?.client ?? null;
	return [
		tx
			.insert(homework)
			.values({ id: randomId(), session, block: block.id, seat, clientId, text, agreedAt: at })
			.onConflictDoUpdate({ target: [homework.session, homework.block, homework.seat], set: { text, agreedAt: at } })
	];
}
