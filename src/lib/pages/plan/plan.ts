import { isAlike } from '#lib/domain/alike.ts';
import { isInOrder, mostBlocks, type Block } from '#lib/room/agenda/block.ts';
import { reorder } from '#lib/ui/reorder.ts';
import { unpinned } from './pins.ts';

/** What is wrong with a block, if anything is, by the field that is. */
export type Problem = { field: 'title' | 'minutes' | 'activity' | 'clock'; block: string };

export const longestTitle = 120;
export const longestBlock = 240;

/** Whether nothing in it is left empty; the room's own rules, which browsers do not have, decide the rest. */
export function isComplete(part: unknown): boolean {
	if (typeof part === 'string') return part.trim() !== '';
	if (Array.isArray(part) && !part.length) return false;
	return part === null || typeof part !== 'object' || Object.values(part).every(isComplete);
}

/** The list as the server keeps it, so that what was sent and what came back are the same. */
export const tidy = (blocks: Block[]): Block[] => blocks.map((block) => ({ ...block, title: block.title.trim() }));

export const same = (one: Block[], other: Block[]): boolean => isAlike(tidy(one), tidy(other));

export const total = (blocks: Block[]): number => blocks.reduce((sum, { minutes }) => sum + (minutes || 0), 0);

export function problems(blocks: Block[]): Problem[] {
	return blocks.flatMap((block, i): Problem[] => {
		const { id, title, minutes, activity, startsAt } = block;
		const isLate = blocks.slice(0, i).some((it) => startsAt !== undefined && (it.startsAt ?? -Infinity) >= startsAt);
		const isWhole = Number.isInteger(minutes) && minutes >= 1 && minutes <= longestBlock;
		return [
			...(title.trim() === '' || title.length > longestTitle ? [{ field: 'title' as const, block: id }] : []),
			...(isWhole ? [] : [{ field: 'minutes' as const, block: id }]),
			...(isComplete(activity) ? [] : [{ field: 'activity' as const, block: id }]),
			...(isLate ? [{ field: 'clock' as const, block: id }] : [])
		];
	});
}

/**
 * What of a plan can be saved while some of its blocks are unfinished: of each of those what was saved before, and of a new one nothing.
 */
export function finished(blocks: Block[], saved: Block[]): Block[] {
	const unfinished = new Set(problems(blocks).map(({ block }) => block));
	const list = blocks.flatMap((block) => {
		if (!unfinished.has(block.id)) return [block];
		return saved.filter(({ id }) => id === block.id);
	});
	return list.length && isInOrder(list) ? list : saved;
}

/** A new block after another, or at the end. Unlike a pinned one it is never out of order. */
export const inserted = (blocks: Block[], block: Block, after: string | null): Block[] => {
	const at = blocks.findIndex(({ id }) => id === after);
	return at < 0 ? [...blocks, block] : blocks.toSpliced(at + 1, 0, block);
};

/** Whether a block may go up or down one place: what has begun keeps its place, and nothing gets before it. */
export function mayMove(blocks: Block[], at: number, step: 1 | -1, begun: ReadonlySet<string>): boolean {
	const [block, other] = [blocks[at], blocks[at + step]];
	return block !== undefined && other !== undefined && !begun.has(block.id) && !begun.has(other.id);
}

/** As far towards a place as it may go. */
export function reach(blocks: Block[], at: number, to: number, begun: ReadonlySet<string>): number {
	const step = to > at ? 1 : -1;
	let place = at;
	while (place !== to && mayMove(moved(blocks, at, place), place, step, begun)) place += step;
	return place;
}

/** A block pinned to the clock lets go of it where the clock would have to run backwards. */
export function moved(blocks: Block[], at: number, to: number): Block[] {
	const list = reorder(blocks, at, to);
	return isInOrder(list) ? list : list.map((it) => (it === blocks[at] ? unpinned(it) : it));
}

/** Another plan in the place of what has not begun. Its pins go where they would come before what has. */
export function instead(blocks: Block[], other: Block[], begun: ReadonlySet<string>): Block[] {
	const kept = blocks.filter(({ id }) => begun.has(id));
	const list = [...kept, ...other].slice(0, mostBlocks);
	return isInOrder(list) ? list : [...kept, ...other.map(unpinned)].slice(0, mostBlocks);
}
