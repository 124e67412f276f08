import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { longest } from '#lib/domain/limits.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clientNames, staffNames } from '#lib/server/records/who.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { isMember } from './scope.ts';
import { decisionSubject } from './deciding.ts';

/** A care team's decision that someone is to carry out. Days are `YYYY-MM-DD`. */
export type OpenDecision = {
	id: string;
	clientId: string;
	text: string;
	dueOn: string;
	owner: string;
	isOverdue: boolean;
	/** Whether the reader may mark it as done. */
	mayFinish: boolean;
};
export type Done = { ok: true } | { ok: false; code: 'not-yours' | 'empty' | 'too-long' | 'done' };

async function openWhere(which: { owner: string } | { clients: string[] }) {
	const { t, db } = app().store;
	const { careDecision: d, careMeetingPerson: p, careMeeting: c, program } = t;
	const whose = 'owner' in which ? eq(d.ownerId, which.owner) : inArray(d.clientId, which.clients);
	return db
		.select({ decision: d, programId: c.programId, timeZone: program.timeZone })
		.from(d)
		.innerJoin(p, eq(p.id, d.personId))
		.innerJoin(c, eq(c.id, p.meetingId))
		.innerJoin(program, eq(program.id, c.programId))
		.where(and(isNotNull(d.documentId), isNull(d.doneAt), whose))
		.orderBy(asc(d.dueOn), asc(d.id));
}

/** What a staff member is to carry out, soonest due first, without whom it is about. */
export async function ownDecisions(staff: StaffMember, now = Date.now()) {
	const rows = await openWhere({ owner: staff.id });
	return rows.map(({ decision: { id, dueOn }, timeZone }) => ({ id, dueOn, today: dayOf(now, timeZone) }));
}

/** One decision, for its owner and for the team, once it is signed; null for everyone else. Reading is audited (R17). */
export async function readDecision(staff: StaffMember, id: string, now = Date.now()) {
	const found = await decisionNamed(id);
	if (!found || !(await mayAnswer(staff, found))) return null;
	const { text, dueOn, ownerId, clientId, documentId, doneAt, doneBy, happened, timeZone } = found;
	const { write, audit } = app().store;
	const row = { at: now, by: staff.id, act: 'care-decision.read', subject: decisionSubject(id), clientId };
	await write(() => [audit.row(row)]);
	const [staffed, clients] = await Promise.all([
		staffNames([ownerId, ...(doneBy === null ? [] : [doneBy])]),
		clientNames([clientId])
	]);
	const done =
		doneAt === null ? null : { at: doneAt, by: staffed.get(doneBy ?? '') ?? '', happened: happened ?? '', timeZone };
	return {
		...{ id, clientId, text, dueOn, documentId, done, isOverdue: doneAt === null && dueOn < dayOf(now, timeZone) },
		owner: staffed.get(ownerId) ?? '',
		name: clients.get(clientId) ?? ''
	};
}

async function decisionNamed(id: string) {
	const { t, db } = app().store;
	const { careDecision: d, careMeetingPerson: p, careMeeting: c, program } = t;
	const [row] = await db
		.select({ decision: d, programId: c.programId, timeZone: program.timeZone })
		.from(d)
		.innerJoin(p, eq(p.id, d.personId))
		.innerJoin(c, eq(c.id, p.meetingId))
		.innerJoin(program, eq(program.id, c.programId))
		.where(and(eq(d.id, id), isNotNull(d.documentId)));
	return row ? { ...row.decision, programId: row.programId, timeZone: row.timeZone } : null;
}

/** Its owner, or any member of the team. */
const mayAnswer = async (staff: StaffMember, { ownerId, programId }: { ownerId: string; programId: string }) =>
	ownerId === staff.id || (await isMember(staff, programId));

/** Open decisions about a client in these programs, for staff who read their chart. */
export async function decisionsOfClient(
	staff: StaffMember,
	clientId: string,
	programs: readonly string[],
	now = Date.now()
): Promise<OpenDecision[]> {
	const rows = (await openWhere({ clients: await idsOf(clientId) })).filter(({ programId }) =>
		programs.includes(programId)
	);
	const [names, memberOf] = await Promise.all([
		staffNames(rows.map(({ decision }) => decision.ownerId)),
		membershipIn(staff, [...new Set(rows.map(({ programId }) => programId))])
	]);
	return rows.map(({ decision: { id, clientId, text, dueOn, ownerId }, programId, timeZone }) => ({
		...{ id, clientId, text, dueOn, owner: names.get(ownerId) ?? '', isOverdue: dueOn < dayOf(now, timeZone) },
		mayFinish: ownerId === staff.id || memberOf.has(programId)
	}));
}

/** The same for the programs of these groups. */
export async function decisionsIn(staff: StaffMember, clientId: string, groups: string[], now = Date.now()) {
	const { group } = app().store.t;
	const rows = await app()
		.store.db.selectDistinct({ id: group.programId })
		.from(group)
		.where(inArray(group.id, groups));
	return decisionsOfClient(
		staff,
		clientId,
		rows.map(({ id }) => id),
		now
	);
}

async function membershipIn(staff: StaffMember, programs: string[]): Promise<Set<string>> {
	const found = await Promise.all(programs.map(async (id) => ((await isMember(staff, id)) ? [id] : [])));
	return new Set(found.flat());
}

/** Marks it as done: what happened is kept with who and when, and cannot be changed. Allowed for its owner and any member of the team. */
export async function finishDecision(by: StaffMember, id: string, words: string, at = Date.now()): Promise<Done> {
	const happened = words.trim();
	if (happened === '') return { ok: false, code: 'empty' };
	if (happened.length > longest.followUpOutcome) return { ok: false, code: 'too-long' };
	const row = await decisionNamed(id);
	if (!row || !(await mayAnswer(by, row))) return { ok: false, code: 'not-yours' };
	const { t, write, audit } = app().store;
	const { careDecision: d } = t;
	const open = and(eq(d.id, id), isNull(d.doneAt));
	const said = { act: 'care-decision.done', subject: decisionSubject(id), clientId: row.clientId };
	const written = await isFirst(
		write((tx) => [
			expectOne(tx.update(d).set({ doneAt: at, doneBy: by.id, happened }).where(open)),
			audit.row({ at, by: by.id, ...said })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'done' };
}
