/** The ballot box of one round of a block's vote. */
export const boxOf = (block: string, round: number): string => `${block}.${round}`;

/** The box that is open now: an activity with ballots keeps its round in the room's state, and starts with round 1. */
export const currentBox = (block: string, room: unknown): string =>
	boxOf(block, (room as { round?: number } | null)?.round ?? 1);
