import { inArray } from 'drizzle-orm';
import type { Signer } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isCareTeamOf, isOfClient, leadsGroupOf, mayReview } from '#lib/server/programs/access.ts';

/** A staff member's relation to a session's record, from memberships alone. */
export async function signerOf(staff: StaffMember, session: number): Promise<Signer> {
	const [leads, reviews] = await Promise.all([leadsGroupOf(staff, session), mayReview(staff, session)]);
	return { id: staff.id, leads, reviews };
}

type Place = { session: number | null; clientId: string | null; programId: string | null };

/**
 * A staff member's relation to a document. One that belongs to no session can be written by any clinician of the client: a facilitator, care team
 * member or supervisor of a group in that program that the client is or was in.
 */
export async function signerFor(staff: StaffMember, { session, clientId, programId }: Place): Promise<Signer> {
	if (session !== null) return signerOf(staff, session);
	if (clientId === null) return { id: staff.id, leads: false, reviews: false };
	const [leads, reviews] = await Promise.all([
		isOfClient(staff, { clientId, programId }),
		isOfClient(staff, { clientId, programId }, ['supervisor'])
	]);
	return { id: staff.id, leads, reviews };
}

/** Whether a staff member may read a document once it is signed. */
export async function mayReadDocument(staff: StaffMember, document: Place): Promise<boolean> {
	if (document.session !== null) return maySeeRecord(staff, document.session);
	const { leads, reviews } = await signerFor(staff, document);
	return leads || reviews;
}

/** Whether a staff member may read a session's signed documents; drafts are not included. */
export async function maySeeRecord(staff: StaffMember, session: number): Promise<boolean> {
	const { leads, reviews } = await signerOf(staff, session);
	return leads || reviews || isCareTeamOf(staff, session);
}

/** Staff names by id, for "who wrote this"; includes people who no longer work here. */
export async function staffNames(ids: Iterable<string>): Promise<Map<string, string>> {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return new Map();
	const { staff } = app().store.t;
	const rows = await app()
		.store.db.select({ id: staff.id, name: staff.name })
		.from(staff)
		.where(inArray(staff.id, wanted));
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Full names by `person` in the record: clients, and others by the name they gave at the door or were recorded under. */
export async function clientNames(people: string[]): Promise<Map<string, string>> {
	const wanted = [...new Set(people)];
	if (wanted.length === 0) return new Map();
	const { t, db } = app().store;
	const { sessionParticipant } = t;
	const [clients, seats, added] = await Promise.all([
		db.select({ id: t.client.id, name: t.client.name }).from(t.client).where(inArray(t.client.id, wanted)),
		db.select({ id: t.seat.id, name: t.seat.name }).from(t.seat).where(inArray(t.seat.id, wanted)),
		db
			.select({ id: sessionParticipant.id, name: sessionParticipant.name })
			.from(sessionParticipant)
			.where(inArray(sessionParticipant.id, wanted))
	]);
	return new Map([...added, ...seats, ...clients].map(({ id, name }) => [id, name]));
}
