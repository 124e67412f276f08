import { AsyncLocalStorage } from 'node:async_hooks';
import type { Device } from '#lib/domain/device.ts';
import type { AddressClass, Purpose } from '#lib/server/store/schema/audit.ts';

/** Where an act came from. It is written beside the act and decides nothing: who may act is always asked by name. */
export type Provenance = {
	/** The person who is signed in, if any, and the start of their login's id. */
	staff: string | null;
	login: string | null;
	address: AddressClass | null;
	purpose: Purpose;
	/** What a page was asked for with; kept with a login that begins there. */
	device?: Device;
};

const current = new AsyncLocalStorage<Provenance | null>();

export const provenance = (): Provenance | null => current.getStore() ?? null;

/** Audit rows that `work` makes are marked with where it came from. */
export const cameFrom = <T>(from: Provenance | null, work: () => T): T => current.run(from, work);

/** Enough of a login's id to tell logins apart in the audit trail. */
export const loginMark = (authSession: string): string => authSession.slice(0, 16);

type Marks = { login: string | null; address: AddressClass | null; purpose: Purpose | null };
const none: Marks = { login: null, address: null, purpose: null };

/**
 * What a row says of where it came from. A timer that was set while somebody's request was handled is the server's own act, and one
 * person's request never marks another person's row.
 */
export const marksOf = (entry: { by: string; act: string }, from: Provenance | null): Marks => {
	const isSigningIn = entry.act.startsWith('auth.');
	const isOwn = from?.staff == null ? entry.by !== 'system' : from.staff === entry.by;
	if (!from || !(isOwn || isSigningIn)) return none;
	return { login: from.login, address: from.address, purpose: from.purpose };
};
