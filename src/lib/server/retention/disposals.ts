import { and, desc, eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { DisposalKind, DisposalRule, DisposalStatus } from '#lib/server/store/schema/retention.ts';
import { disposeOfClient, disposeOfLog, type Counts } from './dispose.ts';
import { dueLogs } from './due-logs.ts';
import { dueClients } from './due.ts';

export type Proposed = { ok: true; id: string; isDone: boolean } | { ok: false; code: 'nothing-due' };
export type Agreed = { ok: true } | { ok: false; code: 'not-yours' | 'gone' };

/** Those that are due and not on hold, by id, with the rule that applies. */
async function dueAmong(kind: DisposalKind, subjects: string[], at: number): Promise<Map<string, DisposalRule>> {
	const due = kind === 'clients' ? await dueClients(at) : await dueLogs(at);
	const free = due.filter(({ id, isHeld }) => !isHeld && subjects.includes(String(id)));
	return new Map(free.map(({ id, rule }) => [String(id), rule]));
}

/**
 * Proposes a disposal. If there is another administrator, it awaits their approval; otherwise it happens at once. The caller has required a recent
 * proof of identity.
 */
export async function propose(kind: DisposalKind, subjects: string[], by: string, at = Date.now()): Promise<Proposed> {
	const { t, write, audit } = app().store;
	const due = await dueAmong(kind, subjects, at);
	if (due.size === 0) return { ok: false, code: 'nothing-due' };
	const id = randomId();
	const row = { id, kind, subjects: [...due.keys()], rules: Object.fromEntries(due), status: 'proposed' as const };
	await write((tx) => [
		tx.insert(t.disposal).values({ ...row, proposedBy: by, proposedAt: at }),
		audit.row({ at, by, act: 'disposal.proposed', subject: id, detail: `${kind} ${due.size}` })
	]);
	if (await isAnotherAdmin(by)) return { ok: true, id, isDone: false };
	await carryOut(id, null, by, at);
	return { ok: true, id, isDone: true };
}

/** A second administrator approves, and it happens. Never the one who proposed it. */
export async function agree(id: string, by: string, at = Date.now()): Promise<Agreed> {
	const found = await waiting(id);
	if (!found) return { ok: false, code: 'gone' };
	if (found.proposedBy === by) return { ok: false, code: 'not-yours' };
	await carryOut(id, by, by, at);
	return { ok: true };
}

export async function withdraw(id: string, by: string, at = Date.now()): Promise<boolean> {
	const { t, write, audit } = app().store;
	const open = and(eq(t.disposal.id, id), eq(t.disposal.status, 'proposed'));
	return isFirst(
		write((tx) => [
			expectOne(tx.update(t.disposal).set({ status: 'withdrawn', doneAt: at }).where(open)),
			audit.row({ at, by, act: 'disposal.withdrawn', subject: id })
		])
	);
}

async function waiting(id: string) {
	const { db, t } = app().store;
	const [found] = await db
		.select()
		.from(t.disposal)
		.where(and(eq(t.disposal.id, id), eq(t.disposal.status, 'proposed')));
	return found;
}

async function isAnotherAdmin(by: string): Promise<boolean> {
	const people = await app().auth.people();
	return people.some(({ id, active, standings }) => id !== by && active && standings.includes('admin'));
}

/** Skips what is on hold or no longer due by now, and records that. If interrupted, it can be approved again. */
async function carryOut(id: string, agreedBy: string | null, by: string, at: number) {
	const { t, write } = app().store;
	const { kind, subjects } = (await waiting(id))!;
	const due = await dueAmong(kind, subjects, at);
	const counts: Counts = {};
	for (const subject of due.keys()) {
		const gone =
			kind === 'clients' ? await disposeOfClient(subject, by, id, at) : await disposeOfLog(Number(subject), by, id, at);
		for (const [table, rows] of Object.entries(gone)) counts[table] = (counts[table] ?? 0) + rows;
	}
	const leftAlone = subjects.filter((subject) => !due.has(subject));
	const open = and(eq(t.disposal.id, id), eq(t.disposal.status, 'proposed'));
	await write((tx) => [
		expectOne(tx.update(t.disposal).set({ status: 'done', agreedBy, doneAt: at, counts, leftAlone }).where(open))
	]);
}

export type Disposal = {
	id: string;
	kind: DisposalKind;
	status: DisposalStatus;
	subjects: number;
	leftAlone: number;
	rows: number;
	proposedBy: { id: string; name: string };
	proposedAt: number;
	agreedBy: string | null;
	doneAt: number | null;
};

/** The most that a page shows. */
const MOST = 50;

/** Every act of disposal, newest first. */
export async function disposals(): Promise<Disposal[]> {
	const { db, t } = app().store;
	const rows = await db.select().from(t.disposal).orderBy(desc(t.disposal.proposedAt)).limit(MOST);
	const names = await staffNames(rows.flatMap(({ proposedBy, agreedBy }) => [proposedBy, agreedBy ?? '']));
	return rows.map(({ id, kind, status, subjects, leftAlone, counts, proposedBy, proposedAt, agreedBy, doneAt }) => ({
		...{ id, kind, status, proposedAt, doneAt, subjects: subjects.length, leftAlone: leftAlone?.length ?? 0 },
		rows: Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0),
		proposedBy: { id: proposedBy, name: names.get(proposedBy) ?? '' },
		agreedBy: agreedBy && (names.get(agreedBy) ?? '')
	}));
}
