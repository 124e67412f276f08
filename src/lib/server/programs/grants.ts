import { and, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import { notify } from '#lib/server/auth/notices.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { clientNames, staffNames } from '#lib/server/records/who.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { mayOpenOutside, mayReadClient } from './access.ts';
import { idsOf } from './same-person.ts';

type Row = Tables['accessGrant']['$inferSelect'];
/** `mine`: opened by the viewer, who cannot review their own. */
export type Grant = Omit<Row, 'reviewedBy'> & {
	staff: string;
	client: string;
	reviewer: string | null;
	isOn: boolean;
	mine: boolean;
};
export type Opened = { ok: true } | Refused | { ok: false; code: 'not-yours' | 'unknown' };

/** How long a record stays open, in milliseconds. */
export const openFor = 60 * 60_000;
/** The most entries that the list shows. */
const most = 200;

/** Proves again that this is the person who signed in. A single place, for any kind of proof. */
const proveAgain = ({ id }: StaffMember, password: string) => app().auth.checkProof(id, password);

/** Opens a client's signed notes and attendance outside the person's own groups for an hour. Someone else reviews the reason. */
export async function openOutside(
	staff: StaffMember,
	clientId: string,
	{ reason, password }: { reason: string; password: string },
	at = Date.now()
): Promise<Opened> {
	const { store } = app();
	const { t, db, audit } = store;
	if (!(await mayOpenOutside(staff))) return { ok: false, code: 'not-yours' };
	if ((await db.$count(t.client, eq(t.client.id, clientId))) === 0) return { ok: false, code: 'unknown' };
	const proven = await proveAgain(staff, password);
	if (!proven.ok) return proven;
	if (await mayReadClient(staff, clientId, at)) return { ok: true };
	const [id, endsAt] = [randomId(), at + openFor];
	const told = await reviewers(at);
	await store.write((tx) => [
		tx.insert(t.accessGrant).values({ id, staffId: staff.id, clientId, reason, startsAt: at, endsAt }),
		audit.row({ at, by: staff.id, act: 'access.opened', subject: id, clientId, detail: reason }),
		...told.flatMap((staffId) => notify(store, tx, { staffId, kind: 'record-opened', facts: { by: staff.id }, at }))
	]);
	return { ok: true };
}

/** The people who review it afterwards, and are notified at once. */
async function reviewers(at: number): Promise<string[]> {
	const { t, db } = app().store;
	const { staffId, standing } = t.membership;
	const admins = and(eq(standing, 'admin'), inForce(t, at));
	return (await db.selectDistinct({ staffId }).from(t.membership).where(admins)).map((row) => row.staffId);
}

/** Until when a client's record is open to a staff member outside their groups; null if it is not. */
export async function openUntil({ id }: Pick<StaffMember, 'id'>, clientId: string, now = Date.now()) {
	const { t, db } = app().store;
	const { staffId, clientId: client, endsAt } = t.accessGrant;
	const [found] = await db
		.select({ endsAt })
		.from(t.accessGrant)
		.where(and(eq(staffId, id), inArray(client, await idsOf(clientId)), gt(endsAt, now)))
		.orderBy(desc(endsAt))
		.limit(1);
	return found?.endsAt ?? null;
}

/** The client with exactly this full name, for staff who may open one outside their groups: names cannot be browsed here. */
export async function clientCalled(staff: StaffMember, typed: string, at = Date.now()): Promise<string | null> {
	const { store } = app();
	if (!(await mayOpenOutside(staff))) return null;
	const { id, name, mergedInto } = store.t.client;
	const rows = await store.db.select({ id, name }).from(store.t.client).where(isNull(mergedInto));
	await store.write(() => [store.audit.row({ at, by: staff.id, act: 'clients.read', subject: 'clients/by-name' })]);
	const found = rows.filter(({ name }) => plain(name) === plain(typed));
	return found.length === 1 ? found[0]!.id : null;
}

/** Every record that was opened outside a staff member's groups, newest first, for its reviewers. */
export async function list(viewer: StaffMember, now = Date.now()): Promise<Grant[]> {
	const { store } = app();
	const { accessGrant } = store.t;
	const rows = await store.db.select().from(accessGrant).orderBy(desc(accessGrant.startsAt)).limit(most);
	const [names, clients] = await Promise.all([
		staffNames(rows.flatMap(({ staffId, reviewedBy }) => [staffId, ...(reviewedBy ? [reviewedBy] : [])])),
		clientNames(rows.map(({ clientId }) => clientId))
	]);
	await store.write(() => [store.audit.row({ at: now, by: viewer.id, act: 'access.listed', subject: 'access' })]);
	return rows.map(({ reviewedBy, ...row }) => ({
		...row,
		staff: names.get(row.staffId) ?? row.staffId,
		client: clients.get(row.clientId) ?? '',
		reviewer: reviewedBy && (names.get(reviewedBy) ?? reviewedBy),
		isOn: row.endsAt > now,
		mine: row.staffId === viewer.id
	}));
}

/** Marks it as reviewed by a second person; never the one who opened it. */
export async function review(id: string, { id: by }: Pick<StaffMember, 'id'>, at = Date.now()): Promise<boolean> {
	const { store } = app();
	const { accessGrant } = store.t;
	const open = and(eq(accessGrant.id, id), isNull(accessGrant.reviewedAt), ne(accessGrant.staffId, by));
	const [found] = await store.db.select().from(accessGrant).where(open);
	if (!found) return false;
	await store.write((tx) => [
		expectOne(tx.update(accessGrant).set({ reviewedAt: at, reviewedBy: by }).where(open)),
		store.audit.row({ at, by, act: 'access.reviewed', subject: id, clientId: found.clientId })
	]);
	return true;
}

const plain = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
