import { readHead, isGenuine, type HeadRow } from './keyed-head.ts';
import type { Anchor } from './anchor-lines.ts';
import { Walk, type AuditTrail, type Fault } from './walk.ts';

/**
 * - `altered`: the row is not as it was written
 * - `missing`: a row is missing, or another is in its place
 * - `cut`: rows are missing from the end, according to the keyed head or the anchors outside the database
 * - `unsealed`: the keyed head is missing, or does not belong to the end of this chain
 * - `unanchored`: the anchors are missing or were not all written by this server
 * - `rolled-back`: the copy has anchors of rows that do not exist here: everything was restored to an older state
 */
export type Broken = Fault | 'cut' | 'unsealed' | 'unanchored' | 'rolled-back';
/** `unproven` counts the rows at the start that an operator sealed again without their original key. */
export type Verdict = { ok: true; rows: number; unproven?: number } | { ok: false; seq: number; why: Broken };

/**
 * Walks the whole audit chain from its start (R17) and checks it against the anchors, the keyed head and, if there is one, a copy of the anchors
 * from another place. `seq` is the first row that fails.
 */
export const verifyAudit = async (trail: AuditTrail, copy?: Iterable<Anchor>): Promise<Verdict> => {
	const eras = await genuineHead(trail);
	if (!eras) return { ok: false, seq: 1, why: 'unsealed' };
	const walk = await Walk.from(trail, eras);
	const anchors = await trail.audit.anchors();
	const fault = (await along(walk, anchors ?? [])) ?? (await toTheHead(walk, trail));
	if (fault) return { ok: false, ...fault };
	if (!anchors) return { ok: false, seq: walk.head.seq, why: 'unanchored' };
	const contradicted = await along(walk, copy ?? []);
	if (contradicted) return { ok: false, seq: contradicted.seq, why: 'rolled-back' };
	const { unprovenTo } = eras;
	return { ok: true, rows: walk.head.seq, ...(unprovenTo > 0 && { unproven: unprovenTo }) };
};

type Found = { seq: number; why: Broken };

async function along(walk: Walk, anchors: AsyncIterable<Anchor> | Iterable<Anchor>): Promise<Found | undefined> {
	for await (const { seq, hash } of anchors) {
		const fault = await walk.reaches(seq, hash);
		if (fault) return fault;
	}
	return undefined;
}

// The head is read after the rows: it is never behind them, and may be ahead if someone writes meanwhile.
async function toTheHead(walk: Walk, trail: AuditTrail): Promise<Found | undefined> {
	const why = await walk.to(Infinity);
	if (why) return { seq: walk.head.seq + 1, why };
	const head = await genuineHead(trail);
	if (!head || head.seq < walk.head.seq) return { seq: walk.head.seq, why: 'unsealed' };
	return walk.reaches(head.seq, head.hash);
}

const genuineHead = async ({ db, t, audit }: AuditTrail): Promise<HeadRow | undefined> => {
	const head = await readHead(db, t);
	return head && isGenuine(head, audit.key) ? head : undefined;
};
