import { hash, parseOptions, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { leastLength } from '#lib/domain/password.ts';
import { isKnown } from './common-passwords.ts';

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common';

const LONGEST = 256;
/** 64 MiB, three passes, one lane of argon2id, the library's default kind. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const AT_ONCE = 2;

/**
 * Only length and being known to everybody count: rules of composition make passwords worse. `about` is what the person and the program
 * are called; `hasFactor` whether something else is asked for at sign-in as well.
 */
export async function passwordProblem(
	password: string,
	about: string[] = [],
	hasFactor = false
): Promise<PasswordProblem | null> {
	const length = [...password.normalize('NFKC')].length;
	if (length < leastLength(hasFactor)) return 'too-short';
	if (length > LONGEST) return 'too-long';
	return (await isKnown(password, about)) ? 'too-common' : null;
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFKC'), cost));

/** Stands in an account's place for a hash until its person has chosen a password: no password is right. */
export const noPassword = '';

/** Without a hash it takes as long and is false: how long an answer takes must not tell whether an account exists. */
export async function verifyPassword(password: string, known: string | undefined): Promise<boolean> {
	const isKnown = known !== undefined && known !== noPassword;
	const against = isKnown ? known : await nobody();
	const right = await inTurn(() => verify(against, password.normalize('NFKC')));
	return right && isKnown;
}

/** Hashed more cheaply than today's cost asks for: hash again at the next sign-in. */
export function isOutdated(known: string): boolean {
	const { memoryCost, timeCost } = parseOptions(known);
	return memoryCost < cost.memoryCost || timeCost < cost.timeCost;
}

let nobodys: Promise<string> | undefined;
/** Made ahead of the first sign-in, so that not even that one takes longer for an unknown account. */
export const nobody = (): Promise<string> => (nobodys ??= hashPassword(randomBytes(24).toString('base64url')));

// Each hash takes 64 MiB: a rush of sign-ins must not take the memory of a session that is on.
let running = 0;
const queue: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= AT_ONCE) await new Promise<void>((turn) => queue.push(turn));
	else running++;
	try {
		return await work();
	} finally {
		const next = queue.shift();
		if (next) next();
		else running--;
	}
}
