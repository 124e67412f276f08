import type { By } from '#lib/domain/decision.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import type { Provenance } from '#lib/server/audit/provenance.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/** A command in its room's queue. */
export type Turn = {
	by: By;
	/** The command's id, made by the sender and kept across retries (R4). */
	id: string;
	command: RoomCommand;
	/** Seals this person's vote until it can be counted, when no one may know it; absent if no phone sent it. */
	voteKey?: Buffer | undefined;
	/** The text of the saved answer that the command names, read from the person's document. */
	answer?: string | undefined;
	/** It affects everyone and was pressed too long ago to be done now, unless it was done already. */
	isStale?: boolean;
	/** Statements that must succeed or fail together with the command's events. */
	also?: (tx: Tx) => Statement[];
	/** When it happened, if not now. UTC milliseconds. */
	at?: number;
	/** Set when taken: turns that wait together are written together, and each keeps its own. */
	from?: Provenance | null;
	done: (reply: Reply) => void;
	tries?: number;
};
