import { and, asc, eq, like } from 'drizzle-orm';
import { seatOf, type Channel } from '#lib/domain/channel.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import type { Store } from '#lib/server/store/store.ts';

/** When a seat last did something in a block: `moment(seat, block, 'check-in.finished')`, UTC milliseconds. */
export type Moments = (seat: string, block: string, type: string, field?: string) => number | null;

/** Read from the log, since the state tells what stands and not since when. */
export async function momentsOf(store: Store, session: number): Promise<Moments> {
	const { event } = store.t;
	const rows = await store.db
		.select({ at: event.at, on: event.on, body: event.body })
		.from(event)
		.where(and(eq(event.session, session), like(event.on, 'seat:%')))
		.orderBy(asc(event.seq));
	const last = new Map<string, number>();
	for (const { at, on, body } of rows) {
		const happened = JSON.parse(body) as RoomEvent & { block?: string; field?: string };
		if (!happened.block) continue;
		const seat = seatOf(on as Channel)!;
		last.set(key(seat, happened.block, happened.type), at);
		if (happened.field) last.set(key(seat, happened.block, happened.type, happened.field), at);
	}
	return (seat, block, type, field) => last.get(key(seat, block, type, field)) ?? null;
}

const key = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' ');
