import type { Block } from '#lib/room/agenda/block.ts';

/** What a plan can be made of again. Blocks stand here as kept plans: their pins count from the planned start. */
export type Reusable = {
	group: string;
	program: string;
	/** `usual` and `last` have their own words; `at` is when the last session was planned to begin. */
	plans: { id: string; name: string | null; at: number | null; blocks: Block[]; guide: { notes: string } | null }[];
	parts: { id: string; name: string; block: Block }[];
};
