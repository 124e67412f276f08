import { mostBlocks, type Block } from './block.ts';
import { blockSchema } from './block-schema.ts';

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

/** As it was stored. What this version no longer understands becomes talk under its name, so that a plan is never lost. */
export function readKept(stored: unknown): Block[] {
	if (!Array.isArray(stored)) return [];
	return stored.slice(0, mostBlocks).flatMap((block: unknown): Block[] => {
		const whole = blockSchema.safeParse(block);
		if (whole.success) return [whole.data];
		const { id, title, minutes } = Object(block);
		const talk = blockSchema.safeParse({ id, title, minutes, activity: null });
		return talk.success ? [talk.data] : [];
	});
}
