import { timingSafeEqual } from 'node:crypto';
import { addressClass } from '#lib/server/audit/address-class.ts';
import { makeCode, normaliseCode } from '#lib/server/programs/codes.ts';

/**
 * Before there are any accounts, the first visitor could take over the server. A person at the machine itself may create the first account;
 * everyone else needs the code that only the server's log shows.
 */
export const makeSetupCode = (): string => makeCode(10);

export function isSetupCode(typed: string, code: string): boolean {
	const [given, expected] = [typed, code].map((text) => Buffer.from(normaliseCode(text)));
	return given!.length === expected!.length && timingSafeEqual(given!, expected!);
}

/** A proxy on the same machine also connects from the loopback address, but for another host name. */
export const isAtMachine = (hostname: string, address: string): boolean =>
	['localhost', '127.0.0.1', '[::1]'].includes(hostname) && addressClass(address) === 'loopback';
