import type { By } from '#lib/domain/decision.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import type { Provenance } from '#lib/server/audit/provenance.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/** A command in the line of its room. */
export type Turn = {
	by: By;
	/** The command's id, made by whoever sent it; the same over every retry (R4). */
	id: string;
	command: RoomCommand;
	/** Seals what this person votes until it can be counted, where nobody may know it; absent where no phone sent it. */
	voteKey?: Buffer | undefined;
	/** The words of the saved answer that the command names, read from the person's document. */
	answer?: string | undefined;
	/** It moves everybody and was pressed too long ago to be done now, unless it was done already. */
	isStale?: boolean;
	/** Statements that must stand or fall with the command's events. */
	also?: (tx: Tx) => Statement[];
	/** When it happened, if not now. UTC milliseconds. */
	at?: number;
	/** Set as it is taken: turns that wait together are written together, and each keeps its own. */
	from?: Provenance | null;
	done: (reply: Reply) => void;
	tries?: number;
};
