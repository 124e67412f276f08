import { elapsed, remaining } from '#lib/domain/clock.ts';
import { type Block } from './block.ts';
import type { RoomSlice, Span } from '#lib/room/state.ts';

/** How a session is doing against its plan. All in milliseconds. */
export type Pace = {
	/** Since the session started, pauses included: they use up people's time too. */
	gone: number;
	/** The time left if every remaining block takes its planned minutes and no pinned block starts early. */
	left: number;
	/** How far over the planned length the session will run; negative if there is time to spare. */
	over: number;
	/** The next pinned block, and how late the plan will reach it; negative if early. */
	pin: { block: string; at: number; late: number } | null;
};

const ms = (minutes: number) => minutes * 60_000;

/** Blocks that were skipped, or already on (other than by mistake), take no more time; the current one takes what is left on its clock. */
export function pace(room: RoomSlice, spans: Span[], now: number): Pace {
	const begun = new Set(spans.filter((span) => !span.undone).map((span) => span.block));
	const toCome = room.blocks.filter(({ id }) => !begun.has(id) && !room.skipped.includes(id));
	const current = room.clock ? Math.max(0, remaining(room.clock, now)) : 0;
	const gone = room.startedAt === null ? 0 : Math.max(0, (room.endedAt ?? now) - room.startedAt);
	const { left, pin } = ahead(toCome, current, room.status === 'live' ? now : null);
	return { gone, left, over: gone + left - ms(room.plannedMinutes), pin };
}

/** Adds up the remaining blocks. Pins count only while the session runs: only then is it known when each block will be reached. */
function ahead(toCome: Block[], current: number, now: number | null): Pick<Pace, 'left' | 'pin'> {
	let left = current;
	let pin: Pace['pin'] = null;
	for (const { id, minutes, startsAt } of toCome) {
		if (now !== null && startsAt !== undefined) {
			pin ??= { block: id, at: startsAt, late: now + left - startsAt };
			left = Math.max(left, startsAt - now);
		}
		left += ms(minutes);
	}
	return { left, pin };
}

/** How long a block has been on in total, in ms; for the current one by its clock, so that pauses don't count. */
export function used(room: RoomSlice, spans: Span[], block: string, now: number): number {
	const closed = spans.filter((span) => span.block === block && span.to !== null && !span.undone);
	const before = closed.reduce((sum, span) => sum + (span.to! - span.from), 0);
	return before + (room.current === block && room.clock ? elapsed(room.clock, now) : 0);
}
