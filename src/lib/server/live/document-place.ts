import { and, eq, sql } from 'drizzle-orm';
import type { Change, Tx } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Store } from '#lib/server/store/store.ts';

export type Key = { session: number; block: string; seat: string };
export type Sharing = Record<string, 'staff' | 'named' | 'anonymous'>;

/** A document as stored; `answers` is JSON. */
export type KeptDocument = {
	id: string;
	answers: string;
	recent: string[];
	version: number;
	sharing?: Sharing;
	finishedAt?: number | null;
};
type Saved = Pick<KeptDocument, 'answers' | 'recent' | 'version'> & { changedAt: number };

/** Where a document is stored: with a session, or with a person's own worksheets. */
export interface DocumentPlace {
	read(): Promise<KeptDocument | undefined>;
	insert(tx: Tx, row: Saved & { id: string; createdAt: number }): Change;
	/** Changes nothing if another version is stored. */
	update(tx: Tx, kept: { id: string; version: number }, change: Saved): Change;
}

/** One seat's answers to one worksheet in one block of a session. */
export function inSession({ t, db }: Store, key: Key & { worksheet: string }): DocumentPlace {
	const { response } = t;
	const { session, block, seat } = key;
	return {
		async read() {
			const own = and(eq(response.session, session), eq(response.block, block), eq(response.seat, seat));
			return (await db.select().from(response).where(own))[0];
		},
		insert: (tx, row) => tx.insert(response).values({ ...key, ...row, sharing: {}, clientId: clientOf(t.seat, seat) }),
		update: (tx, { id, version }, change) =>
			tx
				.update(response)
				.set(change)
				.where(and(eq(response.id, id), eq(response.version, version)))
	};
}

/** The seat's client when the row is written; binding the seat later updates the row too. */
const clientOf = (seat: Tables['seat'], id: string) =>
	sql`(select ${seat.clientId} from ${seat} where ${seat.id} = ${id})`;
