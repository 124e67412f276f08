import { and, eq, inArray, isNull } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { app } from '#lib/server/app.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { tokenIndex } from '#lib/server/live/token-index.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { appointments } from './appointments.ts';
import { icalendar } from './ical.ts';
import { ofClient, ofStaff } from './source.ts';

/** Whose calendar it is. */
export type Whose = { staffId: string } | { clientId: string };

/** What a page shows of an address that is in use; the address itself is shown once, when it is made. */
export type Feed = { id: string; createdAt: number; readAt: number | null };

const hour = 3600_000;
/** Days back that a calendar still shows. */
const back = 28 * 24 * hour;

/** A new secret address, in place of any before it. What comes back opens the calendar, and is kept nowhere. */
export async function makeFeed(whose: Whose, by: string, at = Date.now()): Promise<string> {
	const { store } = app();
	const { t, audit } = store;
	const token = randomBytes(32).toString('base64url');
	const before = and(await of(whose), isNull(t.calendarFeed.revokedAt));
	const row = { id: randomId(), ...whose, tokenIndex: tokenIndex(token), by, createdAt: at };
	await store.write((tx) => [
		tx.update(t.calendarFeed).set({ revokedAt: at }).where(before),
		tx.insert(t.calendarFeed).values(row),
		audit.row({ at, by, act: 'calendar.made', ...subject(whose) })
	]);
	return token;
}

export async function revokeFeed(whose: Whose, by: string, at = Date.now()): Promise<void> {
	const { store } = app();
	const { t, audit } = store;
	const open = and(await of(whose), isNull(t.calendarFeed.revokedAt));
	await store.write((tx) => [
		tx.update(t.calendarFeed).set({ revokedAt: at }).where(open),
		audit.row({ at, by, act: 'calendar.revoked', ...subject(whose) })
	]);
}

/** The address in use, if there is one. */
export async function feedOf(whose: Whose): Promise<Feed | null> {
	const { db, t } = app().store;
	const { id, createdAt, readAt, revokedAt } = t.calendarFeed;
	const where = and(await of(whose), isNull(revokedAt));
	return (await db.select({ id, createdAt, readAt }).from(t.calendarFeed).where(where))[0] ?? null;
}

/** What is at a secret address; null when it opens nothing, was revoked, or its owner's account has ended. */
export async function readFeed(token: string, now = Date.now()): Promise<string | null> {
	if (token.length !== 43) return null;
	const { db, t, write } = app().store;
	const [found] = await db
		.select({
			feed: t.calendarFeed,
			staffLocale: t.staff.locale,
			activeUntil: t.staff.activeUntil,
			locale: t.client.locale
		})
		.from(t.calendarFeed)
		.leftJoin(t.staff, eq(t.staff.id, t.calendarFeed.staffId))
		.leftJoin(t.client, eq(t.client.id, t.calendarFeed.clientId))
		.where(and(eq(t.calendarFeed.tokenIndex, tokenIndex(token)), isNull(t.calendarFeed.revokedAt)));
	if (!found || (found.activeUntil !== null && found.activeUntil <= now)) return null;
	const { id, staffId, clientId, readAt } = found.feed;
	if (readAt === null || now - readAt > hour)
		await write((tx) => [tx.update(t.calendarFeed).set({ readAt: now }).where(eq(t.calendarFeed.id, id))]);
	const source = staffId !== null ? await ofStaff(staffId, now) : await ofClient(clientId!, now);
	const zone = source.series[0]?.timeZone ?? source.sessions[0]?.timeZone ?? (await trailZone());
	return icalendar(
		appointments(source, dayOf(now - back, zone)),
		localeOf(found.staffLocale ?? found.locale ?? 'en'),
		now
	);
}

async function of(whose: Whose) {
	const { staffId, clientId } = app().store.t.calendarFeed;
	return 'staffId' in whose ? eq(staffId, whose.staffId) : inArray(clientId, await idsOf(whose.clientId));
}

const subject = (whose: Whose) =>
	'staffId' in whose ? { subject: `staff/${whose.staffId}` } : { subject: 'calendar', clientId: whose.clientId };
