import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { together } from '#lib/domain/care-team/meeting.ts';
import { longest } from '#lib/domain/limits.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { PersonRow } from './rows.ts';
import { cliniciansOf, type Meeting } from './scope.ts';
import { mayWrite, tries, type Kept } from './talking.ts';

export type Decision = Tables['careDecision']['$inferSelect'];

/** Adds a decision still to be written: it is saved at once, so that nothing typed is lost (R22). */
export async function addDecision(
	by: StaffMember,
	meeting: Meeting,
	person: Pick<PersonRow, 'id' | 'clientId'>,
	{ dueOn }: { dueOn: string },
	at = Date.now()
): Promise<Kept<{ id: string }>> {
	const refused = await mayWrite(by, meeting);
	if (refused) return refused;
	const { t, write, audit } = app().store;
	const { careMeetingPerson: p } = t;
	const id = randomId();
	const { id: personId, clientId } = person;
	const row = { id, personId, clientId, text: '', ownerId: by.id, dueOn, by: by.id, createdAt: at };
	const open = and(eq(p.id, personId), isNull(p.closedAt));
	const written = await isFirst(
		write((tx) => [
			// So that a colleague who is signing meanwhile notices the addition.
			expectOne(
				tx
					.update(p)
					.set({ version: sql`${p.version} + 1` })
					.where(open)
			),
			tx.insert(t.careDecision).values(row),
			audit.row({ at, by: by.id, act: 'care-decision.begun', subject: decisionSubject(id), clientId })
		])
	);
	return written ? { ok: true, id } : { ok: false, code: 'over' };
}

export type Typed = { text: string; ownerId: string; dueOn: string };

/** Saves a decision as typed. If two people changed it, both texts are kept side by side, and the last change of owner and day counts. */
export async function keepDecision(
	by: StaffMember,
	meeting: Meeting,
	id: string,
	{ was, typed }: { was: Typed; typed: Typed },
	at = Date.now()
): Promise<Kept<{ kept: Typed }>> {
	const refused = await mayWrite(by, meeting);
	if (refused) return refused;
	if (!(await cliniciansOf(meeting.programId)).some((one) => one.id === typed.ownerId))
		return { ok: false, code: 'unknown' };
	const { t, write, audit } = app().store;
	const { careDecision: d } = t;
	for (let i = 0; i < tries; i++) {
		const row = await decisionIn(meeting.id, id);
		if (!row || row.documentId !== null) return { ok: false, code: row ? 'over' : 'unknown' };
		const kept = {
			text: together(was.text, typed.text, row.text),
			ownerId: typed.ownerId === was.ownerId ? row.ownerId : typed.ownerId,
			dueOn: typed.dueOn === was.dueOn ? row.dueOn : typed.dueOn
		};
		if (kept.text.length > longest.careDecision) return { ok: false, code: 'too-long' };
		if (kept.text === row.text && kept.ownerId === row.ownerId && kept.dueOn === row.dueOn) return { ok: true, kept };
		const unchanged = and(eq(d.id, id), eq(d.version, row.version));
		const said = { act: 'care-decision.changed', subject: decisionSubject(id), clientId: row.clientId };
		const written = await isFirst(
			write((tx) => [
				expectOne(
					tx
						.update(d)
						.set({ ...kept, version: row.version + 1 })
						.where(unchanged)
				),
				audit.row({ at, by: by.id, ...said })
			])
		);
		if (written) return { ok: true, kept };
	}
	return { ok: false, code: 'busy' };
}

/** Removes an unsigned decision. */
export async function dropDecision(
	by: StaffMember,
	meeting: Meeting,
	id: string,
	at = Date.now()
): Promise<Kept<object>> {
	const refused = await mayWrite(by, meeting);
	if (refused) return refused;
	const row = await decisionIn(meeting.id, id);
	if (!row || row.documentId !== null) return { ok: false, code: row ? 'over' : 'unknown' };
	const { t, write, audit } = app().store;
	await write((tx) => [
		tx.delete(t.careDecision).where(eq(t.careDecision.id, id)),
		audit.row({ at, by: by.id, act: 'care-decision.dropped', subject: decisionSubject(id), clientId: row.clientId })
	]);
	return { ok: true };
}

export const decisionSubject = (id: string): string => `care-decision/${id}`;

async function decisionIn(meetingId: string, id: string): Promise<Decision | null> {
	const { careDecision: d, careMeetingPerson: p } = app().store.t;
	const [found] = await app()
		.store.db.select({ decision: d })
		.from(d)
		.innerJoin(p, eq(p.id, d.personId))
		.where(and(eq(d.id, id), eq(p.meetingId, meetingId)));
	return found?.decision ?? null;
}

/** The decisions about these people on agendas, in the order they were written. */
export async function decisionsAbout(people: string[]): Promise<Decision[]> {
	if (people.length === 0) return [];
	const { careDecision: d } = app().store.t;
	return app().store.db.select().from(d).where(inArray(d.personId, people)).orderBy(asc(d.createdAt), asc(d.id));
}
