import { elapsed, remaining } from '#lib/domain/clock.ts';
import { type Block } from './block.ts';
import type { RoomSlice, Span } from '#lib/room/state.ts';

/** How a session stands against its plan. All in milliseconds. */
export type Pace = {
	/** Since the session started, pauses included: people's time goes on. */
	gone: number;
	/** What is left if every block to come takes what it was given, and none that is pinned begins before its time. */
	left: number;
	/** How much longer than planned the whole will take; negative when there is time to spare. */
	over: number;
	/** The next block that is pinned to the clock, and how late the plan gets there; negative when there is time before it. */
	pin: { block: string; at: number; late: number } | null;
};

const ms = (minutes: number) => minutes * 60_000;

/** What is skipped, or has been on already and not by mistake, takes no more time; the current block takes what its clock has left. */
export function pace(room: RoomSlice, spans: Span[], now: number): Pace {
	const begun = new Set(spans.filter((span) => !span.undone).map((span) => span.block));
	const toCome = room.blocks.filter(({ id }) => !begun.has(id) && !room.skipped.includes(id));
	const current = room.clock ? Math.max(0, remaining(room.clock, now)) : 0;
	const gone = room.startedAt === null ? 0 : Math.max(0, (room.endedAt ?? now) - room.startedAt);
	const { left, pin } = ahead(toCome, current, room.status === 'live' ? now : null);
	return { gone, left, over: gone + left - ms(room.plannedMinutes), pin };
}

/** Walks through what is to come; pins count only while the session runs, since only then is known when each block is reached. */
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

/** How long a block has been on in all, in ms; for the current one by its clock, so that a pause does not count. */
export function used(room: RoomSlice, spans: Span[], block: string, now: number): number {
	const closed = spans.filter((span) => span.block === block && span.to !== null && !span.undone);
	const before = closed.reduce((sum, span) => sum + (span.to! - span.from), 0);
	return before + (room.current === block && room.clock ? elapsed(room.clock, now) : 0);
}
