import type { Kit } from '#lib/server/store/kit.ts';

/** How long things are kept, what must be kept longer, and what was deleted for good. */
export const retaining = (c: Kit) => {
	/** While it holds, nothing of the client, or of the program, is disposed of. Never deleted, only released. */
	const legalHold = c.table(
		'legal_hold',
		{
			id: c.text('id').primaryKey(),
			/** One of the two. No reference: that something was held is known after the client's record is gone. */
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

	/** An act of disposal: what by which rule, who asked for it and who agreed, and how many rows went. Nothing of what they said. */
	const disposal = c.table(
		'disposal',
		{
			id: c.text('id').primaryKey(),
			kind: c.text('kind').$type<DisposalKind>().notNull(),
			/** Ids of clients, or of sessions. */
			subjects: c.json('subjects').$type<string[]>().notNull(),
			/** The rule by which each of them was due, by id. */
			rules: c.json('rules').$type<Record<string, DisposalRule>>().notNull(),
			status: c.text('status').$type<DisposalStatus>().notNull(),
			proposedBy: c.text('proposed_by').notNull(),
			proposedAt: c.instant('proposed_at').notNull(),
			/** The second administrator; null where there was none. */
			agreedBy: c.text('agreed_by'),
			doneAt: c.instant('done_at'),
			/** Deleted rows by table, and subjects that were left alone since they are on hold or no longer due. */
			counts: c.json('counts').$type<Record<string, number>>(),
			leftAlone: c.json('left_alone').$type<string[]>()
		},
		(t) => [c.index('disposal_by_time').on(t.proposedAt)]
	);

	/** That two clients were found to be one person, or that this was taken back. Appended; what holds now is `client.mergedInto`. */
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

/** A whole client; of a session its raw log alone. */
export type DisposalKind = 'clients' | 'logs';
export type DisposalStatus = 'proposed' | 'done' | 'withdrawn';
/** Why something was due: kept since that day (`YYYY-MM-DD`), for so many years or months. */
export type DisposalRule = { since: string; years?: number; months?: number };
