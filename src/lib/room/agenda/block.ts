import type { ActivityConfig } from '#lib/activities/rules.ts';

/** One entry of a session's agenda. `minutes` are planned; a block without an activity is discussion. */
export type Block = {
	id: string;
	title: string;
	minutes: number;
	activity: ActivityConfig | null;
	/** Pinned: it should start at this time, UTC milliseconds. */
	startsAt?: number;
	/** For a pinned block: its end is fixed, so adding minutes makes it start earlier. */
	holds?: 'end';
};

/** The maximum number of blocks in a plan. */
export const mostBlocks = 30;

/** Whether pins go forward in time; other plans are refused. */
export const isInOrder = (blocks: Block[]): boolean => {
	const pins = blocks.flatMap(({ startsAt }) => startsAt ?? []);
	return pins.every((pin, i) => i === 0 || pin > pins[i - 1]!);
};

/** The block after or before the current one, ignoring skipped ones; null at either end. */
export function neighbour(blocks: Block[], current: string | null, skipped: string[], step: 1 | -1): Block | null {
	const at = blocks.findIndex((block) => block.id === current);
	for (let i = at + step; i >= 0 && i < blocks.length; i += step)
		if (!skipped.includes(blocks[i]!.id)) return blocks[i]!;
	return null;
}
