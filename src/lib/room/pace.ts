import { elapsed, remaining } from './agenda.ts';
import type { RoomPart, Span } from './state.ts';

/** How a session stands against its plan. All in milliseconds. */
export type Pace = {
	/** Since the session started, pauses included: people's time goes on. */
	gone: number;
	/** What is left if every block to come takes what it was given. */
	left: number;
	/** How much longer than planned the whole will take; negative when there is time to spare. */
	over: number;
};

const ms = (minutes: number) => minutes * 60_000;

/** What is skipped, or has been on already, takes no more time; the current block takes what its clock has left. */
export function pace(room: RoomPart, spans: Span[], now: number): Pace {
	const begun = new Set(spans.map((span) => span.block));
	const toCome = room.blocks.filter(({ id }) => !begun.has(id) && !room.skipped.includes(id));
	const current = room.clock ? Math.max(0, remaining(room.clock, now)) : 0;
	const left = toCome.reduce((sum, block) => sum + ms(block.minutes), current);
	const gone = room.startedAt === null ? 0 : Math.max(0, (room.endedAt ?? now) - room.startedAt);
	return { gone, left, over: gone + left - ms(room.plannedMinutes) };
}

/** How long a block has been on in all, in ms; for the current one by its clock, so that a pause does not count. */
export function used(room: RoomPart, spans: Span[], block: string, now: number): number {
	const closed = spans.filter((span) => span.block === block && span.to !== null);
	const before = closed.reduce((sum, span) => sum + (span.to! - span.from), 0);
	return before + (room.current === block && room.clock ? elapsed(room.clock, now) : 0);
}
