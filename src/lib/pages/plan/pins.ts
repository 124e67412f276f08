import { clockAt } from '#lib/domain/format.ts';
import type { Block } from '#lib/room/agenda/block.ts';

const minute = 60_000;
const day = 24 * 60;
/** As clocks show it, so that what is counted is what one sees. */
const whole = (instant: number) => Math.floor(instant / minute);

/** When a block begins, UTC milliseconds, and how many minutes are free before it; fewer than none where what is before runs into it. */
export type Place = { start: number; gap: number };

/** Each block begins when those before it are over, or when it is pinned to. */
export function schedule(blocks: Block[], from: number): Place[] {
	let at = from;
	return blocks.map(({ minutes, startsAt }) => {
		const start = startsAt ?? at;
		const gap = whole(start) - whole(at);
		at = start + (minutes || 0) * minute;
		return { start, gap };
	});
}

/** How many minutes the whole takes, the free ones before a pinned block counted. */
export function length(blocks: Block[], from: number): number {
	const last = schedule(blocks, from).at(-1);
	return last ? whole(last.start) - whole(from) + (blocks.at(-1)!.minutes || 0) : 0;
}

/** The moment within half a day of `near` at which the clock there says `HH:MM`; null where that is no time. */
export function momentAt(clock: string, near: number, timeZone: string): number | null {
	const told = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
	if (!told) return null;
	const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
	const on = (((minutes(clock) - minutes(clockAt(near, timeZone))) % day) + day) % day;
	return Math.floor(near / minute) * minute + (on > day / 2 ? on - day : on) * minute;
}

export const unpinned = ({ startsAt: _, holds: __, ...block }: Block): Block => block;

/** Pinned so that it begins, or ends, at a moment. */
export const pinned = (block: Block, to: number, by: 'start' | 'end'): Block => ({
	...unpinned(block),
	startsAt: by === 'end' ? to - (block.minutes || 0) * minute : to,
	...(by === 'end' && { holds: 'end' as const })
});

/** A block whose end is held begins earlier when it is given more time. */
export function lasting(block: Block, minutes: number): Block {
	if (block.holds !== 'end' || block.startsAt === undefined) return { ...block, minutes };
	return pinned({ ...block, minutes }, block.startsAt + (block.minutes || 0) * minute, 'end');
}
