import { and, desc, eq, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { clientNames, staffNames } from '#lib/server/records/who.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

/** What must not be disposed of: one client's record, or everything in a program. */
export type Held = { clientId: string } | { programId: string };
export type Hold = { id: string; what: string; isProgram: boolean; reason: string; by: string; at: number };

export async function placeHold(held: Held, reason: string, by: string, at = Date.now()): Promise<void> {
	const { t, write, audit } = app().store;
	const id = randomId();
	const clientId = 'clientId' in held ? held.clientId : null;
	const programId = 'programId' in held ? held.programId : null;
	await write((tx) => [
		tx.insert(t.legalHold).values({ id, clientId, programId, reason, by, at }),
		audit.row({ at, by, act: 'hold.placed', subject: programId ?? id, clientId })
	]);
}

/** False if it was already released. */
export async function releaseHold(id: string, by: string, at = Date.now()): Promise<boolean> {
	const { db, t, write, audit } = app().store;
	const open = and(eq(t.legalHold.id, id), isNull(t.legalHold.releasedAt));
	const [hold] = await db.select({ clientId: t.legalHold.clientId }).from(t.legalHold).where(open);
	if (!hold) return false;
	return isFirst(
		write((tx) => [
			expectOne(tx.update(t.legalHold).set({ releasedAt: at, releasedBy: by }).where(open)),
			audit.row({ at, by, act: 'hold.released', subject: id, clientId: hold.clientId })
		])
	);
}

/** Clients and programs on hold now, for decisions about disposal. A hold applies to the person, under whichever id it was placed. */
export async function heldNow(): Promise<{ clients: Set<string>; programs: Set<string> }> {
	const { db, t } = app().store;
	const { clientId, programId } = t.legalHold;
	const rows = await db.select({ clientId, programId }).from(t.legalHold).where(isNull(t.legalHold.releasedAt));
	const people = await Promise.all(rows.flatMap(({ clientId }) => (clientId === null ? [] : [idsOf(clientId)])));
	return {
		clients: new Set(people.flat()),
		programs: new Set(rows.flatMap(({ programId }) => programId ?? []))
	};
}

/** Every unreleased hold, newest first. */
export async function openHolds(): Promise<Hold[]> {
	const { db, t } = app().store;
	const rows = await db
		.select({ hold: t.legalHold, program: t.program.name })
		.from(t.legalHold)
		.leftJoin(t.program, eq(t.program.id, t.legalHold.programId))
		.where(isNull(t.legalHold.releasedAt))
		.orderBy(desc(t.legalHold.at));
	const [clients, staff] = await Promise.all([
		clientNames(rows.flatMap(({ hold }) => hold.clientId ?? [])),
		staffNames(rows.map(({ hold }) => hold.by))
	]);
	return rows.map(({ hold: { id, clientId, reason, by, at }, program }) => ({
		...{ id, reason, at, isProgram: clientId === null },
		what: (clientId === null ? program : clients.get(clientId)) ?? '',
		by: staff.get(by) ?? ''
	}));
}
