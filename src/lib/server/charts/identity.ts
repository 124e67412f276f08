import { and, asc, eq } from 'drizzle-orm';
import { changesBetween, noDetails, type FieldChange, type Person, type PersonDetails } from '#lib/domain/person.ts';
import { app } from '#lib/server/app.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expectOne } from '#lib/server/store/statement.ts';

export type Identity = Person & { id: string; version: number };
type Row = Tables['client']['$inferSelect'];

export const toIdentity = ({ id, version, name, preferredName, locale, details }: Row): Identity => ({
	...noDetails,
	...(details === null ? {} : (JSON.parse(details) as PersonDetails)),
	...{ id, version, name, preferredName, locale: localeOf(locale) }
});

export async function identityOf(clientId: string): Promise<Identity | null> {
	const { db, t } = app().store;
	const [row] = await db.select().from(t.client).where(eq(t.client.id, clientId));
	return row ? toIdentity(row) : null;
}

export type Corrected = { ok: true } | { ok: false; code: 'overtaken' | 'unchanged' };

/** Corrects a person's identity and keeps the previous version. `version` is the one shown in the form. */
export async function correctIdentity(
	by: string,
	clientId: string,
	version: number,
	person: Person,
	at = Date.now()
): Promise<Corrected> {
	const before = await identityOf(clientId);
	if (!before || before.version !== version) return { ok: false, code: 'overtaken' };
	const changes = changesBetween(before, person);
	if (changes.length === 0) return { ok: false, code: 'unchanged' };
	const { t, write, audit } = app().store;
	const { id: _, version: __, ...was } = before;
	const { name, preferredName, locale, ...details } = person;
	const set = { name, preferredName, locale, details: JSON.stringify(details), version: version + 1 };
	const unchanged = and(eq(t.client.id, clientId), eq(t.client.version, version));
	const detail = changes.map(({ field }) => field).join(' ');
	const written = await isFirst(
		write((tx) => [
			expectOne(tx.update(t.client).set(set).where(unchanged)),
			tx.insert(t.clientVersion).values({ clientId, version, was: JSON.stringify(was), by, at }),
			audit.row({ at, by, act: 'client.corrected', subject: clientId, clientId, detail })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'overtaken' };
}

export type Correction = { version: number; by: string; at: number; changes: FieldChange[] };

/** Every correction of a client's identity, newest first, with the values before and after. */
export async function correctionsOf(now: Identity): Promise<Correction[]> {
	const { db, t } = app().store;
	const rows = await db
		.select()
		.from(t.clientVersion)
		.where(eq(t.clientVersion.clientId, now.id))
		.orderBy(asc(t.clientVersion.version));
	const names = await staffNames(rows.map(({ by }) => by));
	const said = [...rows.map(({ was }) => ({ ...noDetails, ...(JSON.parse(was) as Person) })), now];
	return rows
		.map(({ version, by, at }, i) => ({
			...{ version, by: names.get(by) ?? by, at },
			changes: changesBetween(said[i]!, said[i + 1]!)
		}))
		.reverse();
}
