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
	/** Begins the file. */
	open(as: 'table' | 'archive'): Promise<void>;
	/** Throws `Cancelled` when the person no longer wants it, so call it between two steps. */
	progress(done: number, total: number): Promise<void>;
};

export type Made = {
	/** Names nobody. */
	fileName: string;
	/** Statements of the same unit that says that the file is there. */
	also?: (tx: Tx, file: { hash: string; bytes: number }) => Statement[];
};

/** How one kind of file is made, and who may have it. The right is asked when it is asked for, made and fetched (R7). */
export type Recipe<Params> = {
	params: z.ZodType<Params>;
	may(by: StaffMember, params: Params): Promise<boolean>;
	/** Whose record it is, where it is one person's: for the audit's row. */
	clientOf?(params: Params): string;
	make(making: Making<Params>): Promise<Made>;
};
