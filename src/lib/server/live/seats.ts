import { eq, sql } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { isHttps } from '#lib/server/config.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import { passOf } from '#lib/server/days/passes.ts';
import { placeOf } from '#lib/server/days/place.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Store } from '#lib/server/store/store.ts';
import { randomId } from './random-id.ts';
import { seatIndex, tokenIndex } from './token-index.ts';
import { voteKey } from './waiting-votes.ts';

/** `dayPassId` is set for a phone that moves from session to session of a day. */
export type Seat = {
	seat: string;
	session: number;
	name: string;
	locale: Locale;
	clientId: string | null;
	dayPassId: string | null;
};

/** How many milliseconds after the end a phone may still send what was typed, and read and print its own work. */
const afterTheEnd = 30 * 60_000;

/** Whether phones and displays of a session are disconnected: it ended more than `within` milliseconds ago. */
export const isLongOver = ({ endedAt }: { endedAt: number | null }, now = Date.now(), within = afterTheEnd): boolean =>
	endedAt !== null && now > endedAt + within;

/** Takes a seat in the waiting room. The token is for this device's cookie; only its hash is stored. */
export async function takeSeat(
	session: number,
	person: { name: string; locale: Locale; madeUp?: true; known?: string },
	when?: number
): Promise<{ ok: true; seat: string; token: string } | { ok: false; code: Refusal }> {
	const { store, rooms } = app();
	const seat = randomId();
	const at = when ?? (await rooms.now(session));
	const token = randomBytes(32).toString('base64url');
	const { name, locale } = person;
	const row = { id: seat, session, tokenIndex: tokenIndex(token), name, locale, clientId: null, createdAt: at };
	const reply = await rooms.execute(
		session,
		{ as: 'system' },
		randomId(),
		{ type: 'seat.ask', seat, ...person },
		{ at, also: (tx) => [tx.insert(store.t.seat).values(row)] }
	);
	return reply.ok ? { ok: true, seat, token } : reply;
}

/** Prepared once: after a restart every phone runs this query within a few seconds. */
const byToken = ({ t, db }: Store) =>
	db
		.select({ seat: t.seat, endedAt: t.session.endedAt })
		.from(t.seat)
		.innerJoin(t.session, eq(t.session.id, t.seat.session))
		.where(eq(t.seat.tokenIndex, sql.placeholder('tokenIndex')))
		.limit(1)
		.prepare();
const prepared = new WeakMap<Store, ReturnType<typeof byToken>>();

async function lookUp(index: string) {
	const { store } = app();
	let lookup = prepared.get(store);
	if (!lookup) prepared.set(store, (lookup = byToken(store)));
	return (await lookup.execute({ tokenIndex: index }))[0];
}

/**
 * The seat that this device took; for a day pass, its current seat. Null when the cookie is unknown, its session has been over for more than
 * `within` milliseconds, or it is between two sessions of its day.
 */
export async function seatFromToken(token: string | undefined, within = afterTheEnd): Promise<Seat | null> {
	if (!token || token.length > 100) return null;
	const row = await lookUp(tokenIndex(token));
	if (row) return isLongOver(row, Date.now(), within) ? null : seatOf(row.seat);
	const found = await passOf(token);
	const place = found && (await placeOf(found.pass, (held) => isLongOver(held, Date.now(), within)));
	return place && seatOf(place);
}

/** This device's seat in one session, whichever it is in now: unsent input still belongs there. */
export async function seatInSession(
	token: string | undefined,
	session: number,
	within = afterTheEnd
): Promise<Seat | null> {
	if (!token || token.length > 100) return null;
	const own = tokenIndex(token);
	const direct = await lookUp(own);
	const row = direct?.seat.session === session ? direct : await lookUp(seatIndex(own, session));
	return row && !isLongOver(row, Date.now(), within) ? seatOf(row.seat) : null;
}

const seatOf = ({ id, session, name, locale, clientId, dayPassId }: Tables['seat']['$inferSelect']): Seat => ({
	...{ seat: id, session, name, locale: localeOf(locale), clientId, dayPassId }
});

/** The seat that a phone continues in if staff recognized its person, or else its own. */
export async function joinedSeat(own: Seat): Promise<Seat> {
	const { joined, seats } = (await app().rooms.state(own.session)).staff;
	const seat = joined[own.seat];
	const card = seat === undefined ? undefined : seats[seat];
	if (!seat || !card) return own;
	return { ...own, seat, name: card.name, clientId: card.client };
}

export const seatCookieName = (secure: boolean): string => (secure ? '__Host-seat' : 'seat');

/** Name, value and attributes of the cookie that identifies a device for one session. */
export const seatCookie = (token: string, secure: boolean) => ({
	name: seatCookieName(secure),
	value: token,
	options: { path: '/', httpOnly: true, secure, sameSite: 'lax' as const, maxAge: 24 * 60 * 60 }
});

type Cookies = { get(name: string): string | undefined };

/**
 * The seat that this device took; its page may still show that one after staff have joined it to another. Over HTTPS, a cookie that plain HTTP
 * could have planted is ignored.
 */
export const ownSeat = (cookies: Cookies, within?: number): Promise<Seat | null> =>
	seatFromToken(deviceToken(cookies), within);

/** The token that identifies this device. */
export const deviceToken = (cookies: Cookies): string | undefined => cookies.get(seatCookieName(isHttps(app().config)));

/** The key of this device's waiting votes, null without its cookie. */
export function ownVoteKey(cookies: Cookies): Buffer | null {
	const token = deviceToken(cookies);
	return token ? voteKey(token) : null;
}

/** The seat that this device is in. */
export async function seatFromCookies(cookies: Cookies, within?: number): Promise<Seat | null> {
	const own = await ownSeat(cookies, within);
	return own && joinedSeat(own);
}

/** The person leaves for good; the device forgets by deleting its cookie. */
export async function leaveSeat(seat: Seat): Promise<void> {
	await app().rooms.execute(seat.session, { as: 'seat', seat: seat.seat }, randomId(), { type: 'seat.leave' });
}
