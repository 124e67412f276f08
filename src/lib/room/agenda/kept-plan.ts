import type { Block } from './block.ts';

/** A plan to save for another day: pins become milliseconds after the planned start. A pin before the start is dropped. */
export const toKeep = (blocks: Block[], plannedStart: number): Block[] =>
	blocks.map(({ startsAt, holds, ...block }) => {
		const after = startsAt === undefined ? -1 : startsAt - plannedStart;
		return after < 0 ? block : { ...block, startsAt: after, ...(holds && { holds }) };
	});

/** A saved plan on the day it is used. `newId` is for adding it to a plan that may already have the same blocks. */
export const onItsDay = (kept: Block[], plannedStart: number, newId?: () => string): Block[] =>
	kept.map((block) => ({
		...block,
		...(newId && { id: newId() }),
		...(block.startsAt !== undefined && { startsAt: plannedStart + block.startsAt })
	}));
