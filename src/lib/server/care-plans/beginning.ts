import { and, desc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { trace } from '#lib/server/records/trail.ts';
import { planDocumentsOf } from './current.ts';
import { contentOf, type PlanKind } from './kinds.ts';
import { layoutOf } from './layouts.ts';
import { startOf } from './writing.ts';

export type Begun = { ok: true; id: string } | { ok: false; code: 'not-yours' | 'begun' | 'no-plan' };

/** The program in which the staff member is a clinician of this client, the latest if there are several; null if there is none. */
export async function homeOf(
	staff: StaffMember,
	clientId: string
): Promise<{ programId: string; timeZone: string } | null> {
	const { t, db } = app().store;
	const groups = await groupsOf(staff);
	if (groups.length === 0) return null;
	const [row] = await db
		.select({ programId: t.program.id, timeZone: t.program.timeZone })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(and(inArray(t.enrolment.clientId, await idsOf(clientId)), inArray(t.group.id, groups)))
		.orderBy(desc(t.enrolment.startsOn))
		.limit(1);
	return row ?? null;
}

/** Begins a draft, or returns one's own existing draft. While a colleague is writing one of the same kind, a second cannot be begun. */
export async function beginPlanDocument(
	by: StaffMember,
	clientId: string,
	kind: PlanKind,
	at = Date.now()
): Promise<Begun> {
	const home = await homeOf(by, clientId);
	if (!home) return { ok: false, code: 'not-yours' };
	const begun = (await planDocumentsOf(clientId)).find((one) => one.kind === kind && one.status === 'draft');
	if (begun) return begun.authorId === by.id ? { ok: true, id: begun.id } : { ok: false, code: 'begun' };
	const start = await startOf(by, clientId, kind, { at, timeZone: home.timeZone });
	if (!start) return { ok: false, code: 'no-plan' };
	const { store } = app();
	const id = randomId();
	const row = {
		...{ id, session: null, kind, person: clientId, clientId, programId: home.programId, format: layoutOf[kind] },
		...{ content: JSON.stringify(contentOf(by.locale, start)), status: 'draft' as const, version: 1, authorId: by.id },
		...{ serviceAt: at, createdAt: at, changedAt: at }
	};
	await store.write((tx) => [
		tx.insert(store.t.document).values(row),
		trace({ at, by: by.id, act: 'note.drafted', subject: id, session: null, clientId })
	]);
	return { ok: true, id };
}
