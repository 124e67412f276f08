import { asc, eq, gt } from 'drizzle-orm';
import { SealBroken } from '#lib/server/store/keyring.ts';
import type { Reads } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Anchor } from './anchor-lines.ts';
import { hashOf, plainHashOf, START, type AuditRow, type Digest, type Head } from './chain.ts';
import type { AuditKey } from './key.ts';
import type { Eras } from './keyed-head.ts';

export type AuditTrail = {
	db: Reads;
	t: Tables;
	audit: { key: AuditKey; digest: Digest; anchors(): Promise<AsyncIterable<Anchor> | null> };
};

export type Fault = 'altered' | 'missing';

const BATCH = 500;

/** The chain as far as it has been read and found valid; not held in memory. */
export class Walk {
	head: Head;
	#trail: AuditTrail;
	#eras: Eras;
	#read: AuditRow[] = [];

	private constructor(trail: AuditTrail, eras: Eras, head: Head) {
		this.#trail = trail;
		this.#eras = eras;
		this.head = head;
	}

	/** Starts after the rows that nothing proves. */
	static async from(trail: AuditTrail, eras: Eras): Promise<Walk> {
		const { audit } = trail.t;
		const last = trail.db
			.select({ seq: audit.seq, hash: audit.hash })
			.from(audit)
			.where(eq(audit.seq, eras.unprovenTo));
		return new Walk(trail, eras, eras.unprovenTo > 0 ? ((await last)[0] ?? START) : START);
	}

	/** Continues to a row, or to the end of the chain if that comes first. Returns what is wrong with the row after the head. */
	async to(seq: number): Promise<Fault | undefined> {
		while (this.head.seq < seq) {
			if (this.#read.length === 0) {
				const rows = await next(this.#trail, this.head, BATCH);
				if (rows === 'unreadable') return 'altered';
				if (rows.length === 0) return undefined;
				this.#read = rows.reverse();
			}
			const row = this.#read.pop()!;
			const why = this.#faultOf(row);
			if (why) return why;
			this.head = { seq: row.seq, hash: row.hash };
		}
		return undefined;
	}

	/** Checks that the chain is valid up to a row and that this row has the given hash. */
	async reaches(seq: number, hash: string): Promise<{ seq: number; why: Fault | 'cut' } | undefined> {
		const why = await this.to(seq);
		if (why) return { seq: this.head.seq + 1, why };
		if (this.head.seq < seq) return { seq: this.head.seq + 1, why: 'cut' };
		return (await this.#hashAt(seq)) === hash ? undefined : { seq, why: 'altered' };
	}

	/** Anchors are in order unless two servers wrote them; then the row is looked up. */
	async #hashAt(seq: number): Promise<string | undefined> {
		if (seq === this.head.seq) return this.head.hash;
		if (seq === START.seq) return START.hash;
		const { audit } = this.#trail.t;
		const [row] = await this.#trail.db.select({ hash: audit.hash }).from(audit).where(eq(audit.seq, seq));
		return row?.hash;
	}

	#faultOf(row: AuditRow): Fault | undefined {
		const { key, digest } = this.#trail.audit;
		if (row.seq !== this.head.seq + 1) return 'missing';
		const hash = row.seq < this.#eras.keyedFrom ? plainHashOf(row, digest) : hashOf(row, key);
		if (hash !== row.hash) return 'altered';
		return row.previous === this.head.hash ? undefined : 'missing';
	}
}

// A detail that cannot be unsealed fails its whole batch: rows are then read one by one up to it.
const next = async (trail: AuditTrail, head: Head, limit: number): Promise<AuditRow[] | 'unreadable'> => {
	const { audit } = trail.t;
	try {
		return await trail.db.select().from(audit).where(gt(audit.seq, head.seq)).orderBy(asc(audit.seq)).limit(limit);
	} catch (cause) {
		if (!(cause instanceof SealBroken)) throw cause;
		return limit === 1 ? 'unreadable' : next(trail, head, 1);
	}
};
