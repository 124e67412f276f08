import { aliasedTable, and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { foldName, isNamed, isNearName, isSameName } from '#lib/domain/folded-name.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { knowsUnenrolled } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { toIdentity } from './identity.ts';
import { knownNames } from './known-names.ts';
import { risksOf, type ListedRisk } from './risk-of.ts';

/** `now`: in a group, or not in any yet; `former`: no longer in any. */
export type Which = 'now' | 'former';
export type Listed = {
	id: string;
	name: string;
	preferredName: string;
	recordNumber: string;
	birthDate: string;
	locale: Locale;
	/** The groups they are enrolled in now. */
	groups: string[];
	isFormer: boolean;
};
/** `risks`: by client, for staff who may read clinical records. */
type People = { people: Listed[]; risks: Record<string, ListedRisk> | null };
export type ClientPage = People & { page: number; pages: number; count: number };

const PAGE = 50;
/** With more results than this, the search text was too short. */
const MOST = 50;

/** One page of the clients a staff member may know, by name. */
export async function clientPage(staff: StaffMember, which: Which, wanted: number): Promise<ClientPage> {
	const known = await whomMayKnow(staff, which);
	const names = await knownNames(known);
	const sorted = known.toSorted((a, b) => names.get(a.id)!.name.localeCompare(names.get(b.id)!.name));
	const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
	const page = Math.min(Math.max(1, wanted), pages);
	const ids = sorted.slice((page - 1) * PAGE, page * PAGE).map(({ id }) => id);
	await leaveRow(staff, 'clients.read');
	const [people, risks] = await Promise.all([listed(ids), risksOf(staff, ids)]);
	return { people, risks, page, pages, count: sorted.length };
}

/**
 * Every client a staff member may know, by name: those they may enroll. Names are unsealed once per process (decision 38). Being in care is itself
 * a clinical fact, so this is audited.
 */
export async function everyoneKnown(staff: StaffMember): Promise<{ id: string; name: string }[]> {
	const names = await knownNames(await whomMayKnow(staff));
	await leaveRow(staff, 'clients.read');
	return [...names].map(([id, { name }]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** Whether a staff member may know of this client; unseals no name. */
export const mayKnow = async (staff: StaffMember, clientId: string): Promise<boolean> =>
	(await knownIds(staff)).has(clientId);

/** The ids of all whom a person of the staff may know; no name is opened for it. */
export const knownIds = async (staff: StaffMember): Promise<Set<string>> =>
	new Set((await whomMayKnow(staff)).map(({ id }) => id));

/** Clients whose names or record number contain every part of the search text. The text is not stored anywhere, not even in the audit row. */
export async function searchClients(staff: StaffMember, typed: string): Promise<People & { isMore: boolean }> {
	const query = foldName(typed);
	const known = await whomMayKnow(staff);
	const names = await knownNames(known);
	const found = known.filter(({ id }) => isNamed(names.get(id)!.searched, query)).map(({ id }) => id);
	found.sort((a, b) => names.get(a)!.name.localeCompare(names.get(b)!.name));
	await leaveRow(staff, 'clients.searched');
	const ids = found.slice(0, MOST);
	const [people, risks] = await Promise.all([listed(ids), risksOf(staff, ids)]);
	return { people, risks, isMore: found.length > MOST };
}

/** Existing clients a new one may be: same name, or a similar one with the same birth date, among those the staff member may know. */
export async function likelyTwins(
	staff: StaffMember,
	{ name, birthDate = '' }: { name: string; birthDate?: string },
	except?: string
): Promise<Listed[]> {
	const [found = []] = await twinsOfAll(staff, [{ name, birthDate, recordNumber: '' }]);
	return listed(found.filter((id) => id !== except));
}

/** The same for many at once, as ids, in the given order. Also matches a shared record number. */
export async function twinsOfAll(
	staff: StaffMember,
	people: { name: string; birthDate: string; recordNumber: string }[]
): Promise<string[][]> {
	const known = [...(await knownNames(await whomMayKnow(staff)))];
	return people.map(({ name, birthDate, recordNumber }) => {
		const [folded, number] = [foldName(name), foldName(recordNumber)];
		const isTwin = ([, other]: (typeof known)[number]) => {
			const isBornThen = birthDate !== '' && other.birthDate === birthDate;
			const hasNumber = number !== '' && other.recordNumber === number;
			return hasNumber || isSameName(folded, other.folded) || (isBornThen && isNearName(folded, other.folded));
		};
		return known.filter(isTwin).map(([id]) => id);
	});
}

/** Clients in one's own groups, and those not in any yet; all of them for an administrator. Filtered in the database. */
async function whomMayKnow(staff: StaffMember, which?: Which): Promise<{ id: string; version: number }[]> {
	const { db, t } = app().store;
	const { client, enrolment } = t;
	// A merged client is found as the one they were merged into.
	const same = aliasedTable(client, 'same');
	const own = inArray(enrolment.groupId, await groupsOf(staff));
	const counted = (what: SQL) => sql<number>`sum(case when ${what} then 1 else 0 end)`;
	const [stays, open, mine] = [
		sql`count(${enrolment.id})`,
		counted(sql`${enrolment.id} is not null and ${enrolment.endsOn} is null`),
		counted(own)
	];
	const isFormer = sql`${stays} > 0 and ${open} = 0`;
	const known = knowsUnenrolled(staff.standings) ? sql`(${stays} = 0 or ${mine} > 0)` : sql`${mine} > 0`;
	return db
		.select({ id: client.id, version: client.version })
		.from(client)
		.leftJoin(same, or(eq(same.id, client.id), eq(same.mergedInto, client.id)))
		.leftJoin(enrolment, eq(enrolment.clientId, same.id))
		.where(isNull(client.mergedInto))
		.groupBy(client.id, client.version)
		.having(
			and(
				which && (which === 'former' ? isFormer : sql`not (${isFormer})`),
				staff.standings.includes('admin') ? undefined : known
			)
		);
}

/** These clients with what a list shows of each, in the given order. */
export async function listed(ids: string[]): Promise<Listed[]> {
	if (ids.length === 0) return [];
	const { db, t } = app().store;
	const kept = sql<string>`coalesce(${t.client.mergedInto}, ${t.client.id})`;
	const [rows, stays] = await Promise.all([
		db.select().from(t.client).where(inArray(t.client.id, ids)),
		db
			.select({ clientId: kept, groupId: t.enrolment.groupId, endsOn: t.enrolment.endsOn })
			.from(t.enrolment)
			.innerJoin(t.client, eq(t.client.id, t.enrolment.clientId))
			.where(inArray(kept, ids))
	]);
	const identities = new Map(rows.map((row) => [row.id, toIdentity(row)]));
	return ids.flatMap((id) => {
		const person = identities.get(id);
		if (!person) return [];
		const own = stays.filter(({ clientId }) => clientId === id);
		const open = own.filter(({ endsOn }) => endsOn === null);
		const { name, preferredName, recordNumber, birthDate, locale } = person;
		return {
			...{ id, name, preferredName, recordNumber, birthDate, locale },
			groups: [...new Set(open.map(({ groupId }) => groupId))],
			isFormer: own.length > 0 && open.length === 0
		};
	});
}

const leaveRow = ({ id: by }: StaffMember, act: 'clients.read' | 'clients.searched') => {
	const { write, audit } = app().store;
	return write(() => [audit.row({ at: Date.now(), by, act, subject: 'clients' })]);
};
