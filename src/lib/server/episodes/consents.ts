import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { isInForce, namesRecipient, type ConsentKind, type ConsentScope } from '#lib/domain/consent.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';

/** A consent as given. Days are `YYYY-MM-DD`, inclusive. */
export type Consent = Omit<Tables['consent']['$inferSelect'], 'scope'> & { scope: ConsentScope };
export type NewConsent = {
	clientId: string;
	programId: string;
	kind: ConsentKind;
	scope: ConsentScope;
	givenOn: string;
	expiresOn: string | null;
};
export type ConsentRefusal = 'no-day' | 'in-future' | 'expires-before' | 'no-recipient' | 'nothing-covered';
export type ConsentGiven = { ok: true; id: string } | { ok: false; code: ConsentRefusal };

/** A client's consents, newest first. */
export async function consentsOf(clientId: string): Promise<Consent[]> {
	const { db, t } = app().store;
	const { consent } = t;
	const rows = await db
		.select()
		.from(consent)
		.where(inArray(consent.clientId, await idsOf(clientId)))
		.orderBy(desc(consent.givenOn), desc(consent.at));
	return rows.map(({ scope, ...row }) => ({ ...row, scope: JSON.parse(scope) as ConsentScope }));
}

/** A program's consent of a kind that is valid on a day; the newest if there are several, null if there is none. */
export async function consentOn(
	{ clientId, programId, kind }: Pick<NewConsent, 'clientId' | 'programId' | 'kind'>,
	day: string
): Promise<Consent | null> {
	const all = await consentsOf(clientId);
	return all.find((one) => one.programId === programId && one.kind === kind && isInForce(one, day)) ?? null;
}

export async function giveConsent(
	by: string,
	{ scope, ...given }: NewConsent,
	today: string,
	at = Date.now()
): Promise<ConsentGiven> {
	const { givenOn, expiresOn, kind } = given;
	if (!givenOn) return { ok: false, code: 'no-day' };
	if (givenOn > today) return { ok: false, code: 'in-future' };
	if (expiresOn !== null && expiresOn < givenOn) return { ok: false, code: 'expires-before' };
	if (!scope.covers.trim()) return { ok: false, code: 'nothing-covered' };
	if (namesRecipient(kind) && !scope.to.trim()) return { ok: false, code: 'no-recipient' };
	const { t, write, audit } = app().store;
	const id = randomId();
	await write((tx) => [
		tx.insert(t.consent).values({ id, ...given, scope: JSON.stringify(scope), by, at }),
		audit.row({ at, by, act: 'consent.given', subject: id, clientId: given.clientId, detail: kind })
	]);
	return { ok: true, id };
}

/** Revokes a consent from a day on; it stays valid for the time before. */
export async function revokeConsent(by: string, id: string, day: string, at = Date.now()): Promise<boolean> {
	const { db, t, write, audit } = app().store;
	const { consent } = t;
	const [found] = await db.select().from(consent).where(eq(consent.id, id));
	if (!found || found.revokedOn !== null || day < found.givenOn) return false;
	const open = and(eq(consent.id, id), isNull(consent.revokedOn));
	return isFirst(
		write((tx) => [
			expectOne(tx.update(consent).set({ revokedOn: day, revokedBy: by }).where(open)),
			audit.row({ at, by, act: 'consent.revoked', subject: id, clientId: found.clientId, detail: found.kind })
		])
	);
}
