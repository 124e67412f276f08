import { asc, gt } from 'drizzle-orm';
import { SealBroken } from '#lib/server/store/keyring.ts';
import type { Reads } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Anchor } from './anchors.ts';
import { hashOf, START, type AuditRow, type Digest, type Head } from './chain.ts';

export type AuditTrail = { db: Reads; t: Tables; audit: { digest: Digest; anchors(): Anchor[] | null } };

/**
 * - `altered`: the row is not what was written
 * - `missing`: a row is gone, or another stands in its place
 * - `cut`: rows are gone from the end, which only the anchors outside the database show
 * - `unanchored`: the anchors are gone or were not written by this server
 */
export type Broken = 'altered' | 'missing' | 'cut' | 'unanchored';
export type Verdict = { ok: true; rows: number } | { ok: false; seq: number; why: Broken };

const BATCH = 500;

/** Walks the whole audit chain from its start (R17). `seq` names the first row that does not hold. */
export const verifyAudit = async (trail: AuditTrail): Promise<Verdict> => {
	const anchors = trail.audit.anchors();
	const anchored = new Map(anchors?.map(({ seq, hash }) => [seq, hash]));
	let head = START;
	for (;;) {
		const rows = await next(trail, head, BATCH);
		if (rows === 'unreadable') return { ok: false, seq: head.seq + 1, why: 'altered' };
		if (rows.length === 0) break;
		for (const row of rows) {
			const why = faultOf(row, head, trail.audit.digest, anchored);
			if (why) return { ok: false, seq: head.seq + 1, why };
			head = { seq: row.seq, hash: row.hash };
		}
	}
	if (!anchors || anchors.length === 0) return { ok: false, seq: head.seq, why: 'unanchored' };
	if (Math.max(...anchored.keys()) > head.seq) return { ok: false, seq: head.seq + 1, why: 'cut' };
	return { ok: true, rows: head.seq };
};

const faultOf = (row: AuditRow, head: Head, digest: Digest, anchored: Map<number, string>): Broken | undefined => {
	if (row.seq !== head.seq + 1) return 'missing';
	if (hashOf(row, digest) !== row.hash) return 'altered';
	if (row.previous !== head.hash) return 'missing';
	return (anchored.get(row.seq) ?? row.hash) === row.hash ? undefined : 'altered';
};

// A detail that does not open spoils its whole batch: then rows are read one by one up to it.
const next = async (trail: AuditTrail, head: Head, limit: number): Promise<AuditRow[] | 'unreadable'> => {
	const { audit } = trail.t;
	try {
		return await trail.db.select().from(audit).where(gt(audit.seq, head.seq)).orderBy(asc(audit.seq)).limit(limit);
	} catch (cause) {
		if (!(cause instanceof SealBroken)) throw cause;
		return limit === 1 ? 'unreadable' : next(trail, head, 1);
	}
};
