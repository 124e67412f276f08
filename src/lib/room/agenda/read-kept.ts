import { mostBlocks, type Block } from './block.ts';
import { blockSchema } from './block-schema.ts';

/** Parses a saved plan. A block this version no longer understands becomes discussion under its title, so that no plan is ever lost. */
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
