import { asc, eq, gt } from 'drizzle-orm';
import { SealBroken } from '#lib/server/store/keyring.ts';
import type { Reads } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Anchor } from './anchors.ts';
import { hashOf, START, type AuditRow, type Digest, type Head } from './chain.ts';

export type AuditTrail = {
	db: Reads;
	t: Tables;
	audit: { digest: Digest; anchors(): Promise<AsyncIterable<Anchor> | null> };
};

/**
 * - `altered`: the row is not what was written
 * - `missing`: a row is gone, or another stands in its place
 * - `cut`: rows are gone from the end, which only the anchors outside the database show
 * - `unanchored`: the anchors are gone or were not written by this server
 */
export type Broken = 'altered' | 'missing' | 'cut' | 'unanchored';
export type Verdict = { ok: true; rows: number } | { ok: false; seq: number; why: Broken };

const BATCH = 500;

/** Walks the whole audit chain from its start (R17), beside the anchors and holding neither in memory. `seq` names the first row that does not hold. */
export const verifyAudit = async (trail: AuditTrail): Promise<Verdict> => {
	const anchors = await trail.audit.anchors();
	const walk = new Walk(trail);
	let isAnchored = false;
	for await (const { seq, hash } of anchors ?? none()) {
		isAnchored = true;
		const why = await walk.to(seq);
		if (why) return { ok: false, seq: walk.head.seq + 1, why };
		if (walk.head.seq < seq) return { ok: false, seq: walk.head.seq + 1, why: 'cut' };
		if ((await walk.hashAt(seq)) !== hash) return { ok: false, seq, why: 'altered' };
	}
	const why = await walk.to(Infinity);
	if (why) return { ok: false, seq: walk.head.seq + 1, why };
	return isAnchored ? { ok: true, rows: walk.head.seq } : { ok: false, seq: walk.head.seq, why: 'unanchored' };
};

async function* none(): AsyncIterable<Anchor> {}

/** The chain as far as it has been read and found to hold. */
class Walk {
	head: Head = START;
	#trail: AuditTrail;
	#read: AuditRow[] = [];

	constructor(trail: AuditTrail) {
		this.#trail = trail;
	}

	/** Goes on up to a row, or to the end of the chain where that comes first. Returns what is wrong with the row after the head. */
	async to(seq: number): Promise<Broken | undefined> {
		while (this.head.seq < seq) {
			if (this.#read.length === 0) {
				const rows = await next(this.#trail, this.head, BATCH);
				if (rows === 'unreadable') return 'altered';
				if (rows.length === 0) return undefined;
				this.#read = rows.reverse();
			}
			const row = this.#read.pop()!;
			const why = faultOf(row, this.head, this.#trail.audit.digest);
			if (why) return why;
			this.head = { seq: row.seq, hash: row.hash };
		}
		return undefined;
	}

	/** Anchors come in order but where two servers wrote them; then the row is looked up. */
	async hashAt(seq: number): Promise<string | undefined> {
		if (seq === this.head.seq) return this.head.hash;
		if (seq === START.seq) return START.hash;
		const { audit } = this.#trail.t;
		const [row] = await this.#trail.db.select({ hash: audit.hash }).from(audit).where(eq(audit.seq, seq));
		return row?.hash;
	}
}

const faultOf = (row: AuditRow, head: Head, digest: Digest): Broken | undefined => {
	if (row.seq !== head.seq + 1) return 'missing';
	if (hashOf(row, digest) !== row.hash) return 'altered';
	return row.previous === head.hash ? undefined : 'missing';
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
