import { inArray, isNull } from 'drizzle-orm';
import { knowsUnenrolled } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { groupsOf } from './access.ts';

/** `name` is for the record; the preferred name is what the room may hear. */
export type NewClient = { name: string; preferredName: string; locale: Locale };
export type Client = NewClient & { id: string; groups: string[] };

/** `now`: in a group, or in none yet; `former`: in none any more. */
export type Which = 'all' | 'now' | 'former';

/**
 * Whom a person of the staff may know of: the people of the own groups, and for those who enroll also who is in none yet.
 * An administrator registers everybody. Being in care is itself a clinical fact, so the look leaves an audit row.
 */
export async function list(staff: StaffMember, which: Which = 'all'): Promise<Client[]> {
	const { store } = app();
	const { db, t } = store;
	const [ids, enrolments, own] = await Promise.all([
		db.select({ id: t.client.id }).from(t.client).where(isNull(t.client.mergedInto)),
		db
			.select({ clientId: t.enrolment.clientId, groupId: t.enrolment.groupId, endsOn: t.enrolment.endsOn })
			.from(t.enrolment),
		groupsOf(staff)
	]);
	const mine = new Set(own);
	const staysOf = Map.groupBy(enrolments, (row) => row.clientId);
	const isWanted = (id: string) => {
		const stays = staysOf.get(id) ?? [];
		const isFormer = stays.length > 0 && stays.every((row) => row.endsOn !== null);
		if (which !== 'all' && isFormer !== (which === 'former')) return false;
		if (stays.length === 0) return knowsUnenrolled(staff.standings);
		return staff.standings.includes('admin') || stays.some((row) => mine.has(row.groupId));
	};
	const wanted = ids.map(({ id }) => id).filter(isWanted);
	// Names are opened of those alone who are shown.
	const rows = wanted.length ? await db.select().from(t.client).where(inArray(t.client.id, wanted)) : [];
	await store.write(() => [store.audit.row({ at: Date.now(), by: staff.id, act: 'clients.read', subject: 'clients' })]);
	return rows
		.map(({ id, name, preferredName, locale }) => ({
			id,
			name,
			preferredName,
			locale: localeOf(locale),
			groups: [...new Set((staysOf.get(id) ?? []).filter((row) => row.endsOn === null).map((row) => row.groupId))]
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** As part of another unit: someone new may be enrolled at once. */
export const adding = (tx: Tx, { name, preferredName, locale }: NewClient, id: string, by: string): Statement[] => {
	const { t, audit } = app().store;
	return [
		tx.insert(t.client).values({ id, name, preferredName, locale, createdAt: Date.now() }),
		audit.row({ at: Date.now(), by, act: 'client.created', subject: id, clientId: id })
	];
};

export async function add(input: NewClient, by: string): Promise<string> {
	const id = randomId();
	await app().store.write((tx) => adding(tx, input, id, by));
	return id;
}
