import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import { defaultAgenda } from '#lib/server/programs/default-agenda.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { newCodes } from '#lib/server/programs/new-codes.ts';
import { newSessionId } from '#lib/server/programs/sessions.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Status } from '#lib/room/state.ts';

export type Practice = { id: number; status: Status };

/** Longer than anyone practices, in milliseconds: forgotten sessions are then deleted. */
const kept = 12 * 3600_000;

const subject = (id: number) => `practice/${id}`;

/** A person's practice session, if there is one. */
export async function practiceOf(staffId: string): Promise<Practice | null> {
	const { db, t } = app().store;
	const { id, status, practiceOf } = t.session;
	const [found] = await db.select({ id, status }).from(t.session).where(eq(practiceOf, staffId)).limit(1);
	return found ?? null;
}

/** Opens the doors of a session with made-up people. A person who already has one gets that one. */
export async function startPractice(staff: StaffMember): Promise<number> {
	const before = await practiceOf(staff.id);
	if (before) return before.id;
	const { store, rooms, company } = app();
	const { t, audit } = store;
	const words = { locale: staff.locale };
	const [id, at] = [newSessionId(), Date.now()];
	const title = m.practice_title({}, words);
	const blocks = defaultAgenda(staff.locale);
	const plannedMinutes = blocks.reduce((sum, { minutes }) => sum + minutes, 0);
	const row = {
		id,
		groupId: subject(id),
		practiceOf: staff.id,
		title,
		status: 'planned' as const,
		plannedStart: at,
		plannedMinutes,
		...newCodes(store)
	};
	const planned = await rooms.execute(
		id,
		{ as: 'system' },
		randomId(),
		{ type: 'session.plan', title, group: title, plannedMinutes, blocks, practice: true },
		{
			also: (tx) => [
				tx.insert(t.session).values(row),
				audit.row({ at, by: staff.id, act: 'practice.started', subject: subject(id) })
			]
		}
	);
	if (!planned.ok) throw new Error(`A practice session could not be planned: ${planned.code}.`);
	const by = { as: 'staff' as const, id: staff.id, name: staff.name };
	await rooms.execute(id, by, randomId(), { type: 'session.open' });
	company.invite(id, staff.locale);
	return id;
}

/** Deletes a practice session with its log and every answer in it. Only the audit row that someone practiced remains. */
export async function deletePractice(by: Pick<StaffMember, 'id'>): Promise<void> {
	const found = await practiceOf(by.id);
	if (found) await remove(found.id, by.id);
}

/** Deletes abandoned practice sessions. Called every minute. */
export async function sweepPractice(now = Date.now()): Promise<void> {
	const { db, t } = app().store;
	const { id, practiceOf, plannedStart } = t.session;
	const old = await db
		.select({ id })
		.from(t.session)
		.where(and(isNotNull(practiceOf), lt(plannedStart, now - kept)));
	for (const one of old) await remove(one.id, 'system');
}

/** After a restart, the made-up people of open practice sessions resume. */
export async function wakePractice(): Promise<void> {
	const { store, company } = app();
	const { id, practiceOf, status } = store.t.session;
	const open = await store.db
		.select({ id })
		.from(store.t.session)
		.where(and(isNotNull(practiceOf), inArray(status, ['lobby', 'live'])));
	for (const one of open) await company.resume(one.id);
}

async function remove(id: number, by: string): Promise<void> {
	const { store, rooms, responses, company } = app();
	const { t, audit } = store;
	company.leave(id);
	await rooms.forget(id, async () => {
		await responses.forget(id);
		await store.write((tx) => [
			...[t.event, t.foldedLog, t.seat, t.response, t.homework, t.ballotBox, t.waitingVote].map((table) =>
				tx.delete(table).where(eq(table.session, id))
			),
			tx.delete(t.session).where(and(eq(t.session.id, id), isNotNull(t.session.practiceOf))),
			audit.row({ at: Date.now(), by, act: 'practice.deleted', subject: subject(id) })
		]);
	});
}
