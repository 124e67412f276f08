import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { createHash, randomBytes } from 'node:crypto';
import type { Device } from '#lib/domain/device.ts';
import { idleLimit, longestLogin } from '#lib/domain/idle.ts';
import { loginMark, provenance } from '#lib/server/audit/provenance.ts';
import { StoreUnavailable } from '#lib/server/store/errors.ts';
import type { AddressClass } from '#lib/server/store/schema/audit.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import { standingsOf } from './memberships.ts';
import { isActive, toStaff, type StaffMember } from './staff.ts';

export type CookieAttributes = { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean };
export type Login = Device & { id: string; createdAt: number; lastSeenAt: number; address: AddressClass | null };
/** `background` requests are sent by the page itself and do not show that anyone is at work. */
export type Asked = 'at-work' | 'background';
/** While locked (`covered`), the login opens no pages; what is already open continues. */
export type Found = { staff: StaffMember; authSession: string; covered: boolean };

const MINUTE = 60_000;

type LoginRow = Tables['authSession']['$inferSelect'];
type Seen = { lastSeenAt: number; coveredAt: number | null };

/**
 * The only module that uses Lucia, which is no longer developed. The cookie holds a random token and the table its SHA-256, so a copy of the table
 * lets no one sign in. Lucia would extend a login's end with use; here the end is absolute, and we handle idleness ourselves.
 */
export class Logins {
	readonly cookieName: string;
	readonly cookieAttributes: CookieAttributes;
	/** For a sign-in that is waiting for its second step. */
	readonly pendingCookieName: string;
	#store: Store;
	#now: () => number;
	#lucia: Lucia<Seen, { staff: StaffMember }>;

	constructor(store: Store, https: boolean, now: () => number) {
		this.#store = store;
		this.#now = now;
		this.cookieName = https ? '__Host-session' : 'session';
		this.pendingCookieName = https ? '__Host-second-step' : 'second-step';
		this.cookieAttributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: https };
		this.#lucia = new Lucia(this.#adapter(), {
			sessionExpiresIn: new TimeSpan(longestLogin([]), 'ms'),
			sessionCookie: { name: this.cookieName, expires: false, attributes: this.cookieAttributes },
			getSessionAttributes: ({ lastSeenAt, coveredAt }) => ({ lastSeenAt, coveredAt }),
			getUserAttributes: ({ staff }) => ({ staff })
		});
	}

	/** Starts a login; the token goes into the cookie and nowhere else. */
	async start(staffId: string): Promise<string> {
		const token = randomBytes(32).toString('base64url');
		const seen = { lastSeenAt: this.#now(), coveredAt: null };
		await this.#lucia.createSession(staffId, seen, { sessionId: loginIdOf(token) });
		return token;
	}

	/** The owner of these cookies. */
	async find(cookies: string, asked: Asked): Promise<Found | null> {
		const token = this.#tokenIn(cookies);
		if (!token) return null;
		const { session, user } = await this.#lucia.validateSession(loginIdOf(token));
		if (!session) return null;
		const covered = session.coveredAt !== null;
		const isOld = session.lastSeenAt <= this.#now() - MINUTE;
		if (asked === 'at-work' && !covered && isOld) await this.touch(session.id).catch(unlessFull);
		return { staff: user.staff, authSession: session.id, covered };
	}

	/** Whether the login is still valid; the check is not activity and unseals nothing. */
	async isGood(id: string): Promise<boolean> {
		const { authSession, staff } = this.#store.t;
		const { expiresAt, lastSeenAt } = authSession;
		const [found] = await this.#store.db
			.select({ expiresAt, lastSeenAt, activeUntil: staff.activeUntil })
			.from(authSession)
			.innerJoin(staff, eq(staff.id, authSession.staffId))
			.where(eq(authSession.id, id));
		return found !== undefined && !this.#isOver(found) && isActive(found, this.#now());
	}

	/** Writes at most once a minute, and never revives a login that has been idle too long. */
	async touch(id: string) {
		const { authSession } = this.#store.t;
		const now = this.#now();
		await this.#store.write((tx) => [
			tx
				.update(authSession)
				.set({ lastSeenAt: now })
				.where(
					and(
						eq(authSession.id, id),
						gt(authSession.lastSeenAt, now - idleLimit),
						lte(authSession.lastSeenAt, now - MINUTE)
					)
				)
		]);
	}

	async setCovered(id: string, coveredAt: number | null) {
		const { authSession } = this.#store.t;
		const changed = coveredAt === null ? { coveredAt, lastSeenAt: this.#now() } : { coveredAt };
		await this.#store.write((tx) => [tx.update(authSession).set(changed).where(eq(authSession.id, id))]);
	}

	/** When the person of this login last proved their identity, in UTC milliseconds; 0 if the login is gone. */
	async confirmedAt(id: string): Promise<number> {
		const { authSession } = this.#store.t;
		const [found] = await this.#store.db.select().from(authSession).where(eq(authSession.id, id));
		return found ? (found.confirmedAt ?? found.createdAt) : 0;
	}

	confirming = (tx: Tx, id: string): Statement =>
		tx.update(this.#store.t.authSession).set({ confirmedAt: this.#now() }).where(eq(this.#store.t.authSession.id, id));

	ending = (tx: Tx, id: string): Statement =>
		tx.delete(this.#store.t.authSession).where(eq(this.#store.t.authSession.id, id));
	endingAll = (tx: Tx, staffId: string): Statement =>
		tx.delete(this.#store.t.authSession).where(eq(this.#store.t.authSession.staffId, staffId));

	withId = (id: string) => {
		const { authSession } = this.#store.t;
		return this.#store.db.select(this.#key()).from(authSession).where(eq(authSession.id, id));
	};

	/** One person's valid logins, latest used first. */
	async of(staffId: string): Promise<Login[]> {
		const { authSession } = this.#store.t;
		const rows = await this.#store.db.select().from(authSession).where(eq(authSession.staffId, staffId));
		return rows
			.filter((row) => !this.#isOver(row))
			.map(({ id, createdAt, lastSeenAt, browser, system, address }) => ({
				...{ id, createdAt, lastSeenAt },
				...{ browser, system, address }
			}))
			.sort((a, b) => b.lastSeenAt - a.lastSeenAt);
	}

	/** Matches expired logins. */
	over = () =>
		this.#store.db
			.select(this.#key())
			.from(this.#store.t.authSession)
			.where(
				or(
					lte(this.#store.t.authSession.expiresAt, this.#now()),
					lte(this.#store.t.authSession.lastSeenAt, this.#now() - idleLimit)
				)
			);

	#key = () => ({ id: this.#store.t.authSession.id, staffId: this.#store.t.authSession.staffId });

	#isOver = ({ expiresAt, lastSeenAt }: Pick<LoginRow, 'expiresAt' | 'lastSeenAt'>) =>
		expiresAt <= this.#now() || lastSeenAt + idleLimit <= this.#now();

	#tokenIn(cookies: string): string | null {
		try {
			return this.#lucia.readSessionCookie(cookies);
		} catch {
			// A malformed cookie.
			return null;
		}
	}

	#adapter(): Adapter {
		const { db, t, write, audit } = this.#store;
		const { authSession, staff } = t;
		const end = (id: string) => write((tx) => [this.ending(tx, id)]);
		return {
			getSessionAndUser: async (id) => {
				const [found] = await db
					.select()
					.from(authSession)
					.leftJoin(staff, eq(staff.id, authSession.staffId))
					.where(eq(authSession.id, id));
				const login = found?.auth_session;
				if (!login || this.#isOver(login)) return [null, null];
				const person = found.staff && isActive(found.staff, this.#now()) ? found.staff : null;
				if (!person) return [toSession(login), null];
				const known = toStaff(person, await standingsOf(this.#store, person.id, this.#now()));
				return [toSession(login), { id: known.id, attributes: { staff: known } }];
			},
			getUserSessions: async (id) =>
				(await db.select().from(authSession).where(eq(authSession.staffId, id))).map(toSession),
			setSession: async ({ id, userId: staffId }) => {
				const now = this.#now();
				const from = provenance();
				const row = {
					...{ id, staffId, createdAt: now, lastSeenAt: now, coveredAt: null },
					expiresAt: now + longestLogin(await standingsOf(this.#store, staffId, now)),
					browser: from?.device?.browser ?? null,
					system: from?.device?.system ?? null,
					address: from?.address ?? null
				};
				await write((tx) => [
					tx.insert(authSession).values(row),
					tx
						.update(staff)
						.set({ firstSignInAt: now })
						.where(and(eq(staff.id, staffId), isNull(staff.firstSignInAt))),
					audit.row({ at: now, by: staffId, act: 'auth.signed-in', subject: staffId, login: loginMark(id) })
				]);
			},
			updateSessionExpiration: async () => {},
			deleteSession: end,
			deleteUserSessions: (id) => write((tx) => [this.endingAll(tx, id)]),
			deleteExpiredSessions: async () => {}
		};
	}
}

/** With a full disk, reading still works: no login is refused because its activity could not be saved. */
const unlessFull = (cause: unknown) => {
	if (!(cause instanceof StoreUnavailable)) throw cause;
};

/** What the table stores of a cookie's token. */
export const loginIdOf = (token: string) => createHash('sha256').update(token).digest('hex');
const toSession = (row: LoginRow) => ({
	id: row.id,
	userId: row.staffId,
	expiresAt: new Date(row.expiresAt),
	attributes: { lastSeenAt: row.lastSeenAt, coveredAt: row.coveredAt }
});

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<Seen, { staff: StaffMember }>;
		DatabaseSessionAttributes: Seen;
		DatabaseUserAttributes: { staff: StaffMember };
	}
}
