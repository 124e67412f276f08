import type { Block } from '#lib/room/agenda/block.ts';
import type { RoomSlice } from '#lib/room/state.ts';

export type Specimen = {
	title: string;
	config?: NonNullable<Block['activity']>;
	/** The room's slice of the activity. */
	part?: unknown;
	agreement?: { en: string; es: string }[];
	/** What is different about the room. */
	room?: Partial<RoomSlice>;
};

export const now = Date.UTC(2026, 2, 2, 10);
export const local = (en: string, es = en) => ({ en, es });
export const times = <T>(count: number, make: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => make(i));
export const long = 'Call somebody who knows me well and tell them that today is a hard day, '
	.repeat(2)
	.slice(0, 140)
	.trim();
/** As long as a question or a message to everyone can be. */
export const longest = (most: number) =>
	'Think of a moment this week when something felt heavy, and of what you did right after it, even if it was small; '
		.repeat(3)
		.slice(0, most)
		.trim();
