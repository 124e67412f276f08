import { and, eq, inArray, isNull } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { ConsentScope } from '#lib/domain/consent.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { tokenIndex } from '#lib/server/live/token-index.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { Wish } from './due.ts';

/** The requested settings, as sent by the form. */
export type Asked = Wish & { programId: string; email: string; locale: Locale };

/** Active reminders, as shown on a page. */
export type Reminding = Wish & { id: string; programId: string; email: string; locale: Locale; startedAt: number };

/** Mail to a client requires their consent: the consent and the reminders are one unit. */
export async function startReminders(
	clientId: string,
	{ programId, ...wish }: Asked,
	by: { id: string; locale: Locale },
	at = Date.now()
): Promise<'started' | 'already' | 'no-program'> {
	const { store } = app();
	const { t, audit, db } = store;
	const [program] = await db
		.select({ timeZone: t.program.timeZone })
		.from(t.program)
		.where(eq(t.program.id, programId));
	if (!program) return 'no-program';
	if ((await remindersOf(clientId)).some((one) => one.programId === programId)) return 'already';
	const [consentId, stopToken] = [randomId(), randomBytes(24).toString('base64url')];
	const scope: ConsentScope = { covers: m.reminder_scope({}, { locale: by.locale }), to: wish.email, purpose: '' };
	await store.write((tx) => [
		tx.insert(t.consent).values({
			...{ id: consentId, clientId, programId, kind: 'reminders' as const, scope: JSON.stringify(scope) },
			...{ givenOn: dayOf(at, program.timeZone), by: by.id, at }
		}),
		tx.insert(t.reminder).values({
			...{ id: randomId(), clientId, consentId, ...wish, by: by.id, startedAt: at },
			...{ stopToken, stopTokenIndex: tokenIndex(stopToken) }
		}),
		audit.row({ at, by: by.id, act: 'reminders.started', subject: `program/${programId}`, clientId })
	]);
	return 'started';
}

/** A client's active reminders, under any of their ids. */
export async function remindersOf(clientId: string): Promise<Reminding[]> {
	const { db, t } = app().store;
	const rows = await db
		.select({ reminder: t.reminder, programId: t.consent.programId })
		.from(t.reminder)
		.innerJoin(t.consent, eq(t.consent.id, t.reminder.consentId))
		.where(
			and(inArray(t.reminder.clientId, await idsOf(clientId)), isNull(t.reminder.endedAt), isNull(t.consent.revokedOn))
		);
	return rows.map(({ reminder: { id, email, locale, hoursBefore, quietFrom, quietTo, startedAt }, programId }) => ({
		...{ id, programId, email, locale: localeOf(locale), hoursBefore, quietFrom, quietTo, startedAt }
	}));
}

/** By staff, at the person's request. */
export async function stopReminders(clientId: string, reminder: string, by: string): Promise<boolean> {
	if (!(await remindersOf(clientId)).some(({ id }) => id === reminder)) return false;
	await end(reminder, by);
	return true;
}

/** By anyone with a mail's link: they need not identify themselves, and can do nothing else with it. */
export async function stopByToken(token: string): Promise<boolean> {
	const { db, t } = app().store;
	if (token.length > 100) return false;
	const where = and(eq(t.reminder.stopTokenIndex, tokenIndex(token)), isNull(t.reminder.endedAt));
	const [found] = await db.select({ id: t.reminder.id, clientId: t.reminder.clientId }).from(t.reminder).where(where);
	if (!found) return false;
	await end(found.id, found.clientId);
	return true;
}

/** Ends the reminders and revokes the consent for them. */
async function end(reminder: string, by: string, at = Date.now()) {
	const { store } = app();
	const { t, audit, db } = store;
	const [row] = await db
		.select({ reminder: t.reminder, consent: t.consent, timeZone: t.program.timeZone })
		.from(t.reminder)
		.innerJoin(t.consent, eq(t.consent.id, t.reminder.consentId))
		.innerJoin(t.program, eq(t.program.id, t.consent.programId))
		.where(eq(t.reminder.id, reminder));
	const { consent, timeZone } = row!;
	await store.write((tx) => [
		expectOne(
			tx
				.update(t.reminder)
				.set({ endedAt: at })
				.where(and(eq(t.reminder.id, reminder), isNull(t.reminder.endedAt)))
		),
		...(consent.revokedOn === null
			? [
					tx
						.update(t.consent)
						.set({ revokedOn: dayOf(at, timeZone), revokedBy: by })
						.where(eq(t.consent.id, consent.id))
				]
			: []),
		audit.row({
			...{ at, by, act: 'reminders.stopped', subject: `program/${consent.programId}` },
			clientId: row!.reminder.clientId
		})
	]);
}
