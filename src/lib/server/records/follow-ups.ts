import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { longest } from '#lib/domain/limits.ts';
import type { FollowUp } from '#lib/domain/risk-assessment.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import { outcomeHref, outcomesIn, programOfOutcome, type Outcome } from './risk-outcomes.ts';
import { staffNames } from './who.ts';

/** Something to do about a person by a day. `isMine`: assigned to the reader of the list. */
export type OpenFollowUp = {
	id: string;
	/** Where the assessment is read. */
	href: string;
	name: string;
	/** The group, or the program if there was no session. */
	groupTitle: string;
	task: string;
	dueOn: string;
	owner: string;
	isMine: boolean;
	isOverdue: boolean;
};
export type Done = { ok: true } | { ok: false; code: 'not-yours' | 'empty' | 'too-long' | 'done' };

const followUpSubject = (id: string): string => `follow-up/${id}`;

/** The follow-up of an assessment, written in the unit that files it. */
export function followUpRows(
	tx: Tx,
	outcomeId: string,
	session: number | null,
	followUp: FollowUp | null
): Statement[] {
	if (!followUp?.ownerId) return [];
	const { on: dueOn, ownerId, task } = followUp;
	return [tx.insert(app().store.t.followUp).values({ id: randomId(), outcomeId, session, ownerId, dueOn, task })];
}

/**
 * Open follow-ups: one's own, and everyone's in the groups the person leads or supervises, so that none is stranded when its owner leaves. Soonest
 * due first, so overdue ones come first.
 */
export async function openFollowUps(staff: StaffMember, only?: 'mine', now = Date.now()): Promise<OpenFollowUp[]> {
	const { t, db } = app().store;
	const { followUp, riskOutcome, session, group, program, document } = t;
	const rows = await db
		.select({
			followUp,
			outcome: riskOutcome,
			groupTitle: group.title,
			program: program.name,
			zone: program.timeZone
		})
		.from(followUp)
		.innerJoin(riskOutcome, eq(riskOutcome.id, followUp.outcomeId))
		.leftJoin(session, eq(session.id, riskOutcome.session))
		.leftJoin(group, eq(group.id, session.groupId))
		.leftJoin(document, eq(document.id, riskOutcome.documentId))
		.innerJoin(program, eq(program.id, programOfOutcome()))
		.where(and(isNull(followUp.doneAt), await scopeOf(staff, only)))
		.orderBy(asc(followUp.dueOn), asc(followUp.id));
	const names = await staffNames(rows.map((row) => row.followUp.ownerId));
	return rows.map(({ followUp: { id, task, dueOn, ownerId }, outcome, groupTitle, program, zone }) => {
		const { name, alerts } = JSON.parse(outcome.content) as Outcome;
		const isOverdue = dueOn < dayOf(now, zone);
		const who = { owner: names.get(ownerId) ?? '', isMine: ownerId === staff.id };
		const at = { href: outcomeHref(outcome, alerts), groupTitle: groupTitle ?? program };
		return { id, name, task, dueOn, isOverdue, ...at, ...who };
	});
}

async function scopeOf(staff: StaffMember, only?: 'mine') {
	const mine = eq(app().store.t.followUp.ownerId, staff.id);
	const groups = await groupsOf(staff, ['facilitator', 'supervisor']);
	if (only || groups.length === 0) return mine;
	return or(mine, outcomesIn(groups));
}

/** How many are open for a staff member, and whether any is overdue. */
export async function followUpCount(staff: StaffMember, now = Date.now()): Promise<{ count: number; overdue: number }> {
	const mine = await openFollowUps(staff, 'mine', now);
	return { count: mine.length, overdue: mine.filter(({ isOverdue }) => isOverdue).length };
}

/** Marks it as done: what happened is kept with who and when, and cannot be changed. */
export async function finishFollowUp(by: StaffMember, id: string, words: string, at = Date.now()): Promise<Done> {
	const happened = words.trim();
	if (happened === '') return { ok: false, code: 'empty' };
	if (happened.length > longest.followUpOutcome) return { ok: false, code: 'too-long' };
	const { store } = app();
	const { followUp, riskOutcome, session, group, document } = store.t;
	const [row] = await store.db
		.select({ session: followUp.session })
		.from(followUp)
		.innerJoin(riskOutcome, eq(riskOutcome.id, followUp.outcomeId))
		.leftJoin(session, eq(session.id, riskOutcome.session))
		.leftJoin(group, eq(group.id, session.groupId))
		.leftJoin(document, eq(document.id, riskOutcome.documentId))
		.where(and(eq(followUp.id, id), await scopeOf(by)));
	if (!row) return { ok: false, code: 'not-yours' };
	const open = and(eq(followUp.id, id), isNull(followUp.doneAt));
	const written = await isFirst(
		store.write((tx) => [
			expectOne(tx.update(followUp).set({ doneAt: at, doneBy: by.id, happened }).where(open)),
			store.audit.row({ at, by: by.id, act: 'follow-up.done', subject: followUpSubject(id), session: row.session })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'done' };
}

/** The result of one outcome's follow-up, for anyone who reads that outcome; null if it had none. */
export async function followUpOf(outcomeId: string) {
	const { followUp } = app().store.t;
	const [row] = await app().store.db.select().from(followUp).where(eq(followUp.outcomeId, outcomeId));
	if (!row) return null;
	const names = await staffNames([row.ownerId, ...(row.doneBy ? [row.doneBy] : [])]);
	const { dueOn, task, doneAt, doneBy, happened } = row;
	const done = doneAt === null ? null : { at: doneAt, by: names.get(doneBy!) ?? '', happened: happened ?? '' };
	return { id: row.id, dueOn, task, owner: names.get(row.ownerId) ?? '', done };
}
