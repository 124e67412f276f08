import { seatOf, type Channel } from '#lib/domain/channel.ts';
import type { RoomEvent } from '#lib/room/events.ts';

/** An event as stored in the log; `at` in UTC milliseconds, `by` as in `staff:maya`. */
export type Logged = { at: number; on: Channel; by: string; event: RoomEvent };

/** When a seat last did something in a block: `moment(seat, block, 'check-in.finished')`, UTC milliseconds. */
export type Moments = (seat: string, block: string, type: string, field?: string) => number | null;
/** The same, as stored. */
export type KeptMoments = Record<string, number>;

/** Computed from the log, since the state has no times. */
export function momentsIn(log: Logged[]): KeptMoments {
	const last: KeptMoments = {};
	for (const { at, on, event } of log) {
		const seat = seatOf(on);
		const { block, field } = event as RoomEvent & { block?: string; field?: string };
		if (!seat || !block) continue;
		last[key(seat, block, event.type)] = at;
		if (field) last[key(seat, block, event.type, field)] = at;
	}
	return last;
}

export const momentsOf =
	(kept: KeptMoments): Moments =>
	(seat, block, type, field) =>
		kept[key(seat, block, type, field)] ?? null;

const key = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' ');
