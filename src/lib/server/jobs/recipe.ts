import type { z } from 'zod';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Maker } from './maker.ts';

/** What a recipe works with. */
export type Making<Params> = {
	by: StaffMember;
	params: Params;
	at: number;
	maker: Pick<Maker, 'ask'>;
	/** Starts the file. */
	open(as: 'table' | 'archive'): Promise<void>;
	/** Throws `Cancelled` once the person has canceled, so call it between steps. */
	progress(done: number, total: number): Promise<void>;
};

export type Made = {
	/** Contains no personal names. */
	fileName: string;
	/** Statements for the unit that makes the file available. */
	also?: (tx: Tx, file: { hash: string; bytes: number }) => Statement[];
};

/** How one kind of file is created, and who may have it. Permission is checked when it is requested, created and downloaded (R7). */
export type Recipe<Params> = {
	params: z.ZodType<Params>;
	may(by: StaffMember, params: Params): Promise<boolean>;
	/** The client, if it is about a single one: for the audit row. */
	clientOf?(params: Params): string;
	make(making: Making<Params>): Promise<Made>;
};
