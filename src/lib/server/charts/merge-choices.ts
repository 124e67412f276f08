import { inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { readIdentity } from './chart.ts';
import { likelyTwins, searchClients } from './client-list.ts';
import type { Identity } from './identity.ts';
import { mergesOf } from './merging.ts';
import { staysOf, type Stay } from './stays.ts';

/** One of two clients who may be the same person, as shown to the staff member who decides. */
export type Side = { identity: Identity; stays: Stay[]; sessions: number; documents: number };

/** Both, side by side. Viewing is audited for each (R17). */
export const compare = async (staff: StaffMember, one: string, other: string): Promise<[Side, Side]> => [
	await sideOf(staff, one),
	await sideOf(staff, other)
];

async function sideOf(staff: StaffMember, id: string): Promise<Side> {
	const { db, t } = app().store;
	const ids = await idsOf(id);
	const [identity, stays, sessions, documents] = await Promise.all([
		readIdentity(staff, id),
		staysOf(id),
		db.$count(t.attendance, inArray(t.attendance.clientId, ids)),
		db.$count(t.document, inArray(t.document.clientId, ids))
	]);
	return { identity, stays, sessions, documents };
}

/**
 * Clients who may be the same person: those with the same name, or a similar one and the same birth date; results of a search by name; and earlier
 * merges.
 */
export async function mergeChoices(staff: StaffMember, id: string, find: string) {
	const { name, birthDate } = await readIdentity(staff, id);
	const [twins, steps, named] = await Promise.all([
		likelyTwins(staff, { name, birthDate }, id),
		mergesOf(id),
		find === '' ? [] : searchClients(staff, find).then(({ people }) => people)
	]);
	return { name, twins, steps, named: named.filter((one) => one.id !== id) };
}
