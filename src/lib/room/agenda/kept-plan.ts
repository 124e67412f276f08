import type { Block } from './block.ts';

/** A plan kept for another day: its pins are milliseconds after the planned start. One from before the start is let go. */
export const toKeep = (blocks: Block[], plannedStart: number): Block[] =>
	blocks.map(({ startsAt, holds, ...block }) => {
		const after = startsAt === undefined ? -1 : startsAt - plannedStart;
		return after < 0 ? block : { ...block, startsAt: after, ...(holds && { holds }) };
	});

/** The kept plan on its day. `newId` is for a plan that may hold the same blocks already. */
export const onItsDay = (kept: Block[], plannedStart: number, newId?: () => string): Block[] =>
	kept.map((block) => ({
		...block,
		...(newId && { id: newId() }),
		...(block.startsAt !== undefined && { startsAt: plannedStart + block.startsAt })
	}));
