import type { Kit } from '#lib/server/store/kit.ts';

/** How long things are kept, what must be kept longer, and what was deleted for good. */
export const retaining = (c: Kit) => {
	/** While in effect, nothing about the client, or the program, is disposed of. Released, never deleted. */
	const legalHold = c.table(
		'legal_hold',
		{
			id: c.text('id').primaryKey(),
			/** Exactly one of the two. Not a foreign key: the hold stays on record after the client's record is gone. */
			clientId: c.text('client_id'),
			programId: c.text('program_id'),
			reason: c.sealed('reason').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			releasedAt: c.instant('released_at'),
			releasedBy: c.text('released_by')
		},
		(t) => [c.index('legal_hold_of_client').on(t.clientId), c.index('legal_hold_of_program').on(t.programId)]
	);

	/** An act of disposal: what was deleted under which rule, who requested and approved it, and how many rows. None of their content. */
	const disposal = c.table(
		'disposal',
		{
			id: c.text('id').primaryKey(),
			kind: c.text('kind').$type<DisposalKind>().notNull(),
			/** Client ids or session ids. */
			subjects: c.json('subjects').$type<string[]>().notNull(),
			/** The rule under which each of them was due, by id. */
			rules: c.json('rules').$type<Record<string, DisposalRule>>().notNull(),
			status: c.text('status').$type<DisposalStatus>().notNull(),
			proposedBy: c.text('proposed_by').notNull(),
			proposedAt: c.instant('proposed_at').notNull(),
			/** The second administrator; null if there was none. */
			agreedBy: c.text('agreed_by'),
			doneAt: c.instant('done_at'),
			/** Deleted rows by table, and the number of subjects skipped because they were on hold or no longer due. */
			counts: c.json('counts').$type<Record<string, number>>(),
			leftAlone: c.json('left_alone').$type<string[]>()
		},
		(t) => [c.index('disposal_by_time').on(t.proposedAt)]
	);

	/** Two clients were found to be the same person, or this was undone. Append-only; `client.mergedInto` has the current state. */
	const clientMerge = c.table(
		'client_merge',
		{
			id: c.text('id').primaryKey(),
			clientId: c.text('client_id').notNull(),
			/** The client who stays, or stayed. */
			keptId: c.text('kept_id').notNull(),
			act: c.text('act').$type<'merged' | 'taken-back'>().notNull(),
			reason: c.sealed('reason').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('client_merge_of_client').on(t.clientId, t.at), c.index('client_merge_into').on(t.keptId)]
	);

	return { legalHold, disposal, clientMerge };
};

/** A whole client, or only the raw log of a session. */
export type DisposalKind = 'clients' | 'logs';
export type DisposalStatus = 'proposed' | 'done' | 'withdrawn';
/** Why something was due: kept since that day (`YYYY-MM-DD`), for this many years or months. */
export type DisposalRule = { since: string; years?: number; months?: number };
