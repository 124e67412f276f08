import { desc, eq } from 'drizzle-orm';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Reads } from '#lib/server/store/statement.ts';
import { START, type Head } from './chain.ts';
import type { AuditKey } from './key.ts';

export type HeadRow = Tables['auditHead']['$inferSelect'];
/** Which rows are hashed in which way; see the columns of `audit_head`. */
export type Eras = { keyedFrom: number; unprovenTo: number };

/** There is one chain, so there is a single row. */
const ID = 1;

export const readHead = async (db: Reads, { auditHead }: Tables): Promise<HeadRow | undefined> =>
	(await db.select().from(auditHead).where(eq(auditHead.id, ID)))[0];

/** Whether the row was written with the key. */
export const isGenuine = ({ seq, hash, mac, ...eras }: HeadRow, key: AuditKey): boolean =>
	mac === macOf({ seq, hash }, eras, key);

/**
 * The end from which the chain continues. If the head is ahead of the last row, rows were cut: the chain then continues from the head, so that the
 * gap remains detectable.
 */
export const endOf = async (db: Reads, t: Tables, key: AuditKey): Promise<Head> => {
	const head = await readHead(db, t);
	const { seq, hash } = t.audit;
	const [last = START] = await db.select({ seq, hash }).from(t.audit).orderBy(desc(seq)).limit(1);
	return head && isGenuine(head, key) && head.seq >= last.seq ? { seq: head.seq, hash: head.hash } : last;
};

export const headRow = ({ seq, hash }: Head, { keyedFrom, unprovenTo }: Eras, key: AuditKey): HeadRow => {
	const mac = macOf({ seq, hash }, { keyedFrom, unprovenTo }, key);
	return { id: ID, key: key.id, seq, hash, keyedFrom, unprovenTo, mac };
};

const macOf = ({ seq, hash }: Head, { keyedFrom, unprovenTo }: Eras, key: AuditKey) =>
	key.head(JSON.stringify([seq, hash, keyedFrom, unprovenTo]));
