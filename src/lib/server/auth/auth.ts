import { isHttps, type Config } from '#lib/server/config.ts';
import { Conflict } from '#lib/server/store/errors.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Begun, Refused, SecondStep } from './answers.ts';
import { Guessing } from './guessing.ts';
import { KnownDevices } from './known-devices.ts';
import { Logins, type Asked, type CookieAttributes, type Found, type Login } from './logins.ts';
import { standingsOf } from './memberships.ts';
import { dismissing, notify } from './notices.ts';
import { isOutdated, nobody, noPassword, verifyPassword, type PasswordProblem } from './passwords.ts';
import { emailIndexOf, People, type Done, type NewStaff, type Person } from './people.ts';
import { makeSetupCode } from './setup-code.ts';
import { secondSteps, type SecondSteps } from './second-step.ts';
import { SignInLinks } from './sign-in-links.ts';
import { isActive, toStaff, type StaffMember } from './staff.ts';
import { Throttle } from './throttle.ts';

const SWEEP = 30_000;
/** A console whose last heartbeat is more recent than this is open. */
const ATTENDED = 120_000;

/** A login has ended or, without `authSession`, all of that person's logins. Sockets opened by it must close (R7). */
export type Ended = { staffId: string; authSession?: string };
export type SignIn = ({ ok: true; staff: StaffMember } & Begun) | SecondStep | Refused;

export type Auth = SecondSteps & {
	cookieName: string;
	cookieAttributes: CookieAttributes;
	/**
	 * The answer and its timing are the same for an unknown address and a wrong password. `device` is the cookie of a device that has signed in
	 * before.
	 */
	signIn(attempt: { email: string; password: string; ip: string; device?: string }): Promise<SignIn>;
	/** Reads and writes a device's cookie of the people who have signed in on it. */
	devices: KnownDevices;
	/** The owner of these cookies, if the login is valid. Counts as activity by default, written at most once a minute. */
	fromCookieHeader(header: string | null, asked?: Asked): Promise<Found | null>;
	/** Whether the login is still valid; checking is not activity. */
	isGood(authSession: string): Promise<boolean>;
	/** Called on the heartbeat of a running session's console, which counts as activity. */
	touch(authSession: string): Promise<void>;
	/** Called when no one has touched a page for a long time: ends the login unless a console is open in another window. */
	endIdle(authSession: string): Promise<void>;
	/** Called when no one has touched a console for a long time during its session: locks pages of this login until the password is entered. */
	cover(authSession: string): Promise<void>;
	uncover(authSession: string, staffId: string, password: string): Promise<{ ok: true } | Refused>;
	/** A new login without a password: after a person has changed their own password. */
	renew(staffId: string): Promise<Begun>;
	signOut(authSession: string): Promise<void>;
	/** Ends one of this person's logins; does nothing to another person's. */
	endLogin(staffId: string, authSession: string): Promise<void>;
	/** Ends this person's other logins. */
	signOutOthers(staffId: string, except: string): Promise<void>;
	signOutEverywhere(staffId: string, by: string): Promise<void>;
	logins(staffId: string): Promise<Login[]>;
	/** Ends all of the person's logins. */
	setPassword(staffId: string, password: string, by: string): Promise<Done<PasswordProblem>>;
	/** Ends all of the person's logins, so that no open page or socket keeps old rights. */
	deactivate(staffId: string, by: string): Promise<Done<'last-admin'>>;
	/** Whether this is the only active administrator. */
	isLastAdmin(staffId: string): Promise<boolean>;
	reactivate(staffId: string, by: string): Promise<void>;
	createStaff(
		input: NewStaff,
		by: string
	): Promise<{ ok: true; id: string } | { ok: false; code: PasswordProblem | 'email-taken' }>;
	/** A token with which this person can choose a password, once, within a day; the previous one stops working. */
	makeLink(staffId: string, by: string): Promise<string>;
	/** The link's owner, while it can be used. */
	linked(token: string): Promise<StaffMember | null>;
	/** Sets the password of the link's owner and ends all of their logins. */
	useLink(
		token: string,
		password: string
	): Promise<{ ok: true; staffId: string } | { ok: false; code: PasswordProblem | 'gone' }>;
	/** Creates the first account; only one can ever be first. */
	createFirst(input: NewStaff): Promise<{ ok: true; id: string } | { ok: false; code: PasswordProblem | 'not-first' }>;
	anyStaff(): Promise<boolean>;
	/** Required by `createFirst` from another machine; new at each start. */
	setupCode: string;
	setLocale(staffId: string, locale: StaffMember['locale']): Promise<void>;
	people(): Promise<Person[]>;
	/** Returns a function that unsubscribes. */
	onEnded(listener: (ended: Ended) => void): () => void;
	/** Ends expired logins; runs by itself every minute. */
	sweep(): Promise<void>;
	close(): void;
};

/** `wait` delays the answer to a wrong password by the given milliseconds. */
export function openAuth(
	store: Store,
	config: Pick<Config, 'origin' | 'tls'>,
	now: () => number = Date.now,
	wait?: (milliseconds: number) => Promise<unknown>
): Auth {
	const listeners = new Set<(ended: Ended) => void>();
	const ended = (which: Ended) => listeners.forEach((listener) => listener(which));
	const logins = new Logins(store, isHttps(config), now);
	const people = new People(store, logins, now, (staffId) => ended({ staffId }));
	const guessing = new Guessing(store, now, wait);
	const devices = new KnownDevices(store, isHttps(config), now);
	const { cookieName, cookieAttributes } = logins;
	const audit = (act: string, subject: string, by = subject) => store.audit.row({ at: now(), by, act, subject });
	const links = new SignInLinks(store, now);
	const second = secondSteps({ store, logins, people, throttle: new Throttle(), renew, now });
	listeners.add(({ staffId, authSession }) => {
		if (authSession === undefined) second.twoStep.pending.endAll(staffId);
	});
	void nobody();

	async function renew(staffId: string) {
		const token = await logins.start(staffId);
		return { staffId, token, cookie: { name: cookieName, value: token, attributes: cookieAttributes } };
	}

	async function signIn({ email, password, ip, device }: Parameters<Auth['signIn']>[0]): Promise<SignIn> {
		const row = await people.withEmail(email);
		const known = row && isActive(row, now()) ? row : undefined;
		const who = { account: emailIndexOf(store, email), staffId: known?.id ?? null, subject: row?.id ?? 'unknown' };
		const own = known ? devices.idFor(device, known.id) : null;
		const verdict = await guessing.attempt({ ...who, ip, device: own }, () =>
			verifyPassword(password, known?.passwordHash)
		);
		if (!verdict.ok) return verdict;
		if (!known) return { ok: false, code: 'wrong' };
		if (isOutdated(known.passwordHash)) await people.rehash(known.id, password);
		const begun = await second.begin(known.id, false);
		if (!begun.ok) return begun;
		return { ...begun, staff: toStaff(known, await standingsOf(store, known.id, now())) };
	}

	/** The link and its owner, if both are valid. */
	async function findLink(token: string) {
		const link = await links.find(token);
		const row = link ? await people.withId(link.staffId) : undefined;
		return link && row && isActive(row, now()) ? { link, row } : null;
	}

	async function linked(token: string): Promise<StaffMember | null> {
		const found = await findLink(token);
		return found && toStaff(found.row, await standingsOf(store, found.row.id, now()));
	}

	async function useLink(token: string, password: string): ReturnType<Auth['useLink']> {
		const found = await findLink(token);
		if (!found) return { ok: false, code: 'gone' };
		const { link, row } = found;
		const isNew = row.passwordHash === noPassword;
		const at = now();
		try {
			const done = await people.setPassword(row.id, password, row.id, (tx) => [
				links.using(tx, token),
				...(isNew
					? [dismissing(store, tx, row.id, at)]
					: notify(store, tx, { staffId: row.id, kind: 'password-changed', facts: { by: link.by }, at }))
			]);
			return done.ok ? { ok: true, staffId: row.id } : done;
		} catch (cause) {
			if (cause instanceof Conflict) return { ok: false, code: 'gone' };
			throw cause;
		}
	}

	async function end(ids: { id: string; staffId: string }[], act: string) {
		if (ids.length === 0) return;
		await store.write((tx) => ids.flatMap(({ id, staffId }) => [logins.ending(tx, id), audit(act, staffId)]));
		for (const { id, staffId } of ids) ended({ staffId, authSession: id });
	}

	/** When each login's consoles last sent a heartbeat, by login id. */
	const attended = new Map<string, number>();
	async function sweep() {
		for (const [id, at] of attended) if (now() - at > ATTENDED) attended.delete(id);
		await end(await logins.over(), 'auth.expired');
	}
	const timer = setInterval(() => void sweep().catch(() => {}), SWEEP);
	timer.unref();

	return {
		cookieName,
		cookieAttributes,
		setupCode: makeSetupCode(),
		devices,
		signIn,
		...second,
		renew,
		sweep,
		fromCookieHeader: async (header, asked = 'at-work') => (header ? logins.find(header, asked) : null),
		isGood: (id) => logins.isGood(id),
		touch: (id) => {
			attended.set(id, now());
			return logins.touch(id);
		},
		endIdle: async (id) => {
			if (now() - (attended.get(id) ?? 0) > ATTENDED) await end(await logins.withId(id), 'auth.expired');
		},
		cover: (id) => logins.setCovered(id, now()),
		uncover: async (id, staffId, password) => {
			const right = await second.checkPassword(staffId, password);
			if (right.ok) await logins.setCovered(id, null);
			return right;
		},
		endLogin: async (staffId, id) => {
			const own = (await logins.withId(id)).filter((login) => login.staffId === staffId);
			await end(own, 'auth.signed-out');
		},
		signOutOthers: async (staffId, except) => {
			const others = (await logins.of(staffId)).filter(({ id }) => id !== except);
			await end(
				others.map(({ id }) => ({ id, staffId })),
				'auth.signed-out'
			);
		},
		signOut: async (id) => end(await logins.withId(id), 'auth.signed-out'),
		signOutEverywhere: async (staffId, by) => {
			await store.write((tx) => [
				logins.endingAll(tx, staffId),
				audit('auth.signed-out-everywhere', staffId, by),
				...notify(store, tx, { staffId, kind: 'signed-out', facts: { by }, at: now() })
			]);
			ended({ staffId });
		},
		logins: (staffId) => logins.of(staffId),
		setPassword: (...change) => people.setPassword(...change),
		deactivate: (...change) => people.deactivate(...change),
		isLastAdmin: (staffId) => people.isLastAdmin(staffId),
		reactivate: (...change) => people.reactivate(...change),
		createStaff: (...input) => people.create(...input),
		makeLink: (staffId, by) => links.make(staffId, by),
		linked,
		useLink,
		createFirst: (input) => people.createFirst(input),
		anyStaff: () => people.any(),
		setLocale: (...change) => people.setLocale(...change),
		people: () => people.list(),
		onEnded: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close: () => clearInterval(timer)
	};
}
