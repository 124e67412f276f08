import { mostBlocks, type Block } from './block.ts';
import { blockSchema } from './block-schema.ts';

/** A kept plan as it was stored. What this version no longer understands becomes talk under its name, so that a plan is never lost. */
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
