import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { SupervisionEntry, SupervisionKind, Verdict } from '#lib/domain/supervision-log.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { allSupervision } from './supervision.ts';
import { staffNames } from './who.ts';

type Who = Pick<StaffMember, 'id'>;
/** As whom the log is read: by the supervisee, with every supervisor's entries, or by a supervisor, with the entries they wrote. */
export type LogReader = { as: 'supervisee' } | { as: 'supervisor'; mayWrite: boolean };

/** Null for everyone else: the log is between the two of them. A former supervisor can still read, and correct, what they wrote. */
export async function logReader(by: Who, supervisee: string): Promise<LogReader | null> {
	if (by.id === supervisee) return { as: 'supervisee' };
	const pairs = await allSupervision();
	if (pairs.some((pair) => pair.supervisee.id === supervisee && pair.supervisor.id === by.id))
		return { as: 'supervisor', mayWrite: true };
	const { t, db } = app().store;
	const { superviseeId, supervisorId } = t.supervisionEntry;
	const written = await db.$count(t.supervisionEntry, and(eq(superviseeId, supervisee), eq(supervisorId, by.id)));
	return written > 0 ? { as: 'supervisor', mayWrite: false } : null;
}

/** People whom a staff member supervises or has written entries for, by name. */
export async function superviseesOf(by: Who): Promise<{ id: string; name: string }[]> {
	const { t, db } = app().store;
	const { superviseeId, supervisorId } = t.supervisionEntry;
	const [pairs, written] = await Promise.all([
		allSupervision(),
		db.selectDistinct({ id: superviseeId }).from(t.supervisionEntry).where(eq(supervisorId, by.id))
	]);
	const now = pairs.filter(({ supervisor }) => supervisor.id === by.id).map(({ supervisee }) => supervisee.id);
	const ids = [...new Set([...now, ...written.map(({ id }) => id)])];
	const names = await staffNames(ids);
	return ids.map((id) => ({ id, name: names.get(id) ?? '' })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The log as this reader may see it, latest meeting first; reading is audited. */
export async function readLog(by: Who, supervisee: string, reader: LogReader, at = Date.now()) {
	const entries = await entriesOf(supervisee, reader.as === 'supervisor' ? by.id : null);
	const { write, audit } = app().store;
	const entry = { at, by: by.id, act: 'supervision.log-read', subject: `staff/${supervisee}` };
	if (entries.length > 0) await write(() => [audit.row(entry)]);
	return entries;
}

/** By one supervisor, or by all. `by` is a name. */
export async function entriesOf(supervisee: string, supervisor: string | null): Promise<SupervisionEntry[]> {
	const { t, db } = app().store;
	const { supervisionEntry: e, supervisionAnswer: a } = t;
	const rows = await db
		.select({ entry: e, answer: a })
		.from(e)
		.leftJoin(a, eq(a.entryId, e.id))
		.where(and(eq(e.superviseeId, supervisee), supervisor === null ? undefined : eq(e.supervisorId, supervisor)))
		.orderBy(desc(e.day), desc(e.at));
	const names = await staffNames(rows.map(({ entry }) => entry.supervisorId));
	return rows.map(({ entry, answer }) => {
		const { id, day, minutes, kind, topics, actions, corrects, at, supervisorId } = entry;
		return {
			...{ id, day, minutes, kind, topics, actions, corrects, at, by: names.get(supervisorId) ?? '' },
			answer: answer && { verdict: answer.verdict, words: answer.words, at: answer.at }
		};
	});
}

/** How many entries wait for this person to attest them or to say what differs. */
export async function entriesToAttest(supervisee: string): Promise<number> {
	const { t, db } = app().store;
	const { supervisionEntry: e, supervisionAnswer: a } = t;
	const open = await db
		.select({ id: e.id })
		.from(e)
		.leftJoin(a, eq(a.entryId, e.id))
		.where(and(eq(e.superviseeId, supervisee), isNull(a.entryId)));
	if (open.length === 0) return 0;
	const corrected = await db.$count(
		e,
		inArray(
			e.corrects,
			open.map(({ id }) => id)
		)
	);
	return open.length - corrected;
}

export type NewEntry = {
	superviseeId: string;
	day: string;
	minutes: number;
	kind: SupervisionKind;
	topics: string;
	actions: string;
	corrects: string | null;
};
export type Logged = { ok: true } | { ok: false; code: 'not-yours' | 'corrected' | 'answered' };

/** Writes an entry, which is also the supervisor's attestation, or corrects one of their own. */
export async function writeEntry(by: Who, entry: NewEntry, at = Date.now()): Promise<Logged> {
	const reader = await logReader(by, entry.superviseeId);
	if (reader?.as !== 'supervisor') return { ok: false, code: 'not-yours' };
	const { store } = app();
	const { supervisionEntry: e } = store.t;
	if (entry.corrects === null) {
		if (!reader.mayWrite) return { ok: false, code: 'not-yours' };
	} else {
		const own = and(eq(e.id, entry.corrects), eq(e.supervisorId, by.id), eq(e.superviseeId, entry.superviseeId));
		if ((await store.db.$count(e, own)) === 0) return { ok: false, code: 'not-yours' };
	}
	const act = entry.corrects === null ? 'supervision.logged' : 'supervision.corrected';
	const detail = `${entry.day}, ${entry.minutes} min, ${entry.kind}`;
	const written = await isFirst(
		store.write((tx) => [
			tx.insert(e).values({ ...entry, id: randomId(), supervisorId: by.id, at }),
			store.audit.row({ at, by: by.id, act, subject: `staff/${entry.superviseeId}`, detail })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'corrected' };
}

/** The supervisee's one answer to an entry about them: they attest it without adding anything, or say what differs. */
export async function answerEntry(
	by: Who,
	{ entry: id, verdict, words }: { entry: string; verdict: Verdict; words: string },
	at = Date.now()
): Promise<Logged> {
	const { store } = app();
	const { supervisionEntry: e, supervisionAnswer } = store.t;
	const own = and(eq(e.id, id), eq(e.superviseeId, by.id));
	if ((await store.db.$count(e, own)) === 0) return { ok: false, code: 'not-yours' };
	if ((await store.db.$count(e, eq(e.corrects, id))) > 0) return { ok: false, code: 'corrected' };
	const act = verdict === 'attested' ? 'supervision.attested' : 'supervision.differed';
	const written = await isFirst(
		store.write((tx) => [
			tx.insert(supervisionAnswer).values({ entryId: id, verdict, words, by: by.id, at }),
			store.audit.row({ at, by: by.id, act, subject: `staff/${by.id}` })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'answered' };
}
