import { and, eq } from 'drizzle-orm';
import type { Refusal } from '#lib/domain/decision.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import { commands } from '#lib/room/safety/rules.ts';
import { personOf } from '#lib/room/safety/person.ts';
import type { RoomState } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { handlerOf } from '#lib/server/live/alerts.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { workAfterAssessment } from './after-signing.ts';
import { followUpRows } from './follow-ups.ts';
import { standingOf } from './note-rows.ts';
import { participantsOf } from './participants.ts';
import { outcomeOf, outcomeRow } from './risk-outcomes.ts';
import { reassessing, writing, type Who } from './risk-writing.ts';

export type Filed = { ok: true } | Refused | { ok: false; code: Refusal };
/** `alerts`: those that the author saw listed. */
export type ToFile = { alerts: string[]; assessment: RiskAssessment };

/**
 * Files what a clinician found and did about one person: settles all of that person's open alerts and signs the document, in one unit. The author
 * and reviewer of that person's note get work if they signed before it (R19). In a practice session, only the room's log keeps anything of it.
 */
export async function fileAssessment(
	by: StaffMember,
	session: number,
	{ alerts, assessment }: ToFile,
	proof: string,
	at = Date.now()
): Promise<Filed> {
	const handler = await handlerOf(by, session);
	if (!handler) return { ok: false, code: 'not-yours' };
	const filing = randomId();
	const author = { id: by.id, name: by.name, onCall: handler.onCall ?? false };
	const command = { type: 'safety.assess', alerts, assessment, filing, by: author };
	const shaped = commands['safety.assess'].schema.safeParse(command);
	if (!shaped.success) return { ok: false, code: 'invalid' };
	const state = await app().rooms.state(session);
	if (!alerts.every((id) => id in state.staff.alerts)) return { ok: false, code: 'unknown' };
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const also = state.room.practice ? () => [] : await recording(by, session, state, filing, { alerts, assessment }, at);
	const reply = await app().rooms.execute(session, { as: 'system' }, filing, shaped.data, { at, also });
	return reply.ok ? { ok: true } : reply;
}

/** Everything that is kept besides the event, written with it. */
async function recording(
	by: StaffMember,
	session: number,
	state: RoomState,
	filing: string,
	{ alerts, assessment }: ToFile,
	at: number
): Promise<(tx: Tx) => Statement[]> {
	const { seat } = state.staff.alerts[alerts[0]!]!;
	const who = await personInRecord(session, state, seat);
	const documents = (await standingOf(session)).filter(({ person }) => person === who.person);
	const earlier = documents.find(({ kind }) => kind === 'risk-assessment');
	const written = { by, session, state, alerts, assessment, at };
	const document = earlier ? await reassessing(written, earlier) : await writing(written, who);
	const work = await workAfterAssessment(documents, { session, person: who.person }, by.id, at);
	const name = state.staff.seats[seat]?.name ?? '';
	const filed = { id: filing, session, person: who.person, documentId: document.id, by: by.id, at };
	return (tx) => [
		...document.statements(tx),
		outcomeRow(tx, filed, outcomeOf(name, assessment, alerts)),
		...followUpRows(tx, filing, session, assessment.followUp),
		...work(tx)
	];
}

/** As everywhere in the record, a guest whose attendance is recorded keeps that `person` even if recognized as a client later. */
async function personInRecord(session: number, { staff }: RoomState, seat: string): Promise<Who> {
	const { attendance } = app().store.t;
	const isConfirmed = await app().store.db.$count(
		attendance,
		and(eq(attendance.session, session), eq(attendance.person, seat))
	);
	const person = isConfirmed > 0 ? seat : personOf(staff, seat);
	const participant = (await participantsOf(session)).find((one) => one.person === person);
	return { person, clientId: participant?.clientId ?? staff.seats[seat]?.client ?? null };
}
