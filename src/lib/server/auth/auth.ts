import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { Role, StaffMember } from './staff.ts';

/** A login has ended, or without `authSession` all logins of that person. Sockets opened by it must close (R7). */
export type Ended = { staffId: string; authSession?: string };
export type Cookie = { name: string; value: string; attributes: CookieAttributes };
export type CookieAttributes = { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean };
export type SignIn = { ok: true; staff: StaffMember; token: string; cookie: Cookie } | Refused;
export type Refused = { ok: false; code: 'wrong' } | { ok: false; code: 'wait'; seconds: number };
export type PasswordProblem = 'too-short' | 'too-long' | 'too-common';
export type Login = { id: string; createdAt: number; lastSeenAt: number };
export type Person = StaffMember & { email: string; active: boolean };
export type NewStaff = {
	name: string;
	credentials: string;
	email: string;
	password: string;
	roles: Role[];
	locale: StaffMember['locale'];
};
export type Done<Code extends string> = { ok: true } | { ok: false; code: Code };

export type Auth = {
	cookieName: string;
	cookieAttributes: CookieAttributes;
	/** The answer and its time are the same for an unknown address and a wrong password. */
	signIn(attempt: { email: string; password: string; ip: string }): Promise<SignIn>;
	/** Who sent these cookies, if the login stands. Counts as activity, written at most once a minute. */
	fromCookieHeader(header: string | null): Promise<{ staff: StaffMember; authSession: string } | null>;
	/** A console that is open counts as activity: called on its heartbeat. */
	touch(authSession: string): Promise<void>;
	/** A new login without a password: after the person's own password or roles changed. */
	renew(staffId: string): Promise<{ token: string; cookie: Cookie }>;
	signOut(authSession: string): Promise<void>;
	signOutEverywhere(staffId: string, by: string): Promise<void>;
	logins(staffId: string): Promise<Login[]>;
	/** For signing a note and other acts that ask again. Throttled like signing in. */
	checkPassword(staffId: string, password: string): Promise<{ ok: true } | Refused>;
	/** Ends all logins of the person. */
	setPassword(staffId: string, password: string, by: string): Promise<Done<PasswordProblem>>;
	/** Ends all logins of the person, so that no open page or socket keeps old rights. */
	setRoles(staffId: string, roles: Role[], by: string): Promise<Done<'last-admin'>>;
	deactivate(staffId: string, by: string): Promise<Done<'last-admin'>>;
	reactivate(staffId: string, by: string): Promise<void>;
	createStaff(
		input: NewStaff,
		by: string
	): Promise<{ ok: true; id: string } | { ok: false; code: PasswordProblem | 'email-taken' }>;
	/** The first person of all; only one can ever be first. */
	createFirst(input: NewStaff): Promise<{ ok: true; id: string } | { ok: false; code: PasswordProblem | 'not-first' }>;
	anyStaff(): Promise<boolean>;
	setLocale(staffId: string, locale: StaffMember['locale']): Promise<void>;
	people(): Promise<Person[]>;
	/** Returns how to stop listening. */
	onEnded(listener: (ended: Ended) => void): () => void;
	/** Ends the logins whose time is over; runs by itself each minute. */
	sweep(): Promise<void>;
	close(): void;
};

export declare const openAuth: (store: Store, config: Pick<Config, 'origin' | 'tls'>, now?: () => number) => Auth;
