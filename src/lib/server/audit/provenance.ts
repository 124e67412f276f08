import { AsyncLocalStorage } from 'node:async_hooks';
import type { Device } from '#lib/domain/device.ts';
import type { AddressClass, Purpose } from '#lib/server/store/schema/audit.ts';

/** Where an act came from. Recorded with the act but never used for permission, which is always checked against an explicit actor. */
export type Provenance = {
	/** The signed-in person, if any, and the first characters of their login's id. */
	staff: string | null;
	login: string | null;
	address: AddressClass | null;
	purpose: Purpose;
	/** The device that requested a page; stored with a login that begins there. */
	device?: Device;
};

const current = new AsyncLocalStorage<Provenance | null>();

export const provenance = (): Provenance | null => current.getStore() ?? null;

/** Audit rows made by `work` are marked with where it came from. */
export const cameFrom = <T>(from: Provenance | null, work: () => T): T => current.run(from, work);

/** Enough of a login's id to tell logins apart in the audit trail. */
export const loginMark = (authSession: string): string => authSession.slice(0, 16);

type Marks = { login: string | null; address: AddressClass | null; purpose: Purpose | null };
const none: Marks = { login: null, address: null, purpose: null };

/**
 * The origin that a row records. A timer set while handling a request acts as the server, and one person's request never marks another person's
 * row.
 */
export const marksOf = (entry: { by: string; act: string }, from: Provenance | null): Marks => {
	const isSigningIn = entry.act.startsWith('auth.');
	const isOwn = from?.staff == null ? entry.by !== 'system' : from.staff === entry.by;
	if (!from || !(isOwn || isSigningIn)) return none;
	return { login: from.login, address: from.address, purpose: from.purpose };
};
