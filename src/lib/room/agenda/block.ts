import type { ActivityConfig } from '#lib/activities/rules.ts';

/** One part of a session's plan. `minutes` are planned; a block without an activity is talk. */
export type Block = {
	id: string;
	title: string;
	minutes: number;
	activity: ActivityConfig | null;
	/** Pinned to the clock: it should begin at this moment, UTC milliseconds. */
	startsAt?: number;
	/** Of a pinned block: its end is what stands by the clock, so with more minutes it begins earlier. */
	holds?: 'end';
};

/** No plan has more. */
export const mostBlocks = 30;

/** A plan whose pins go back in time cannot be kept. */
export const isInOrder = (blocks: Block[]): boolean => {
	const pins = blocks.flatMap(({ startsAt }) => startsAt ?? []);
	return pins.every((pin, i) => i === 0 || pin > pins[i - 1]!);
};

/** The block after or before the current one, skipped ones left out; null past either end. */
export function neighbour(blocks: Block[], current: string | null, skipped: string[], step: 1 | -1): Block | null {
	const at = blocks.findIndex((block) => block.id === current);
	for (let i = at + step; i >= 0 && i < blocks.length; i += step)
		if (!skipped.includes(blocks[i]!.id)) return blocks[i]!;
	return null;
}
