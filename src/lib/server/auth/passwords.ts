import { hash, parseOptions, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { leastLength } from '#lib/domain/password.ts';
import { isKnown } from './common-passwords.ts';

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common';

const LONGEST = 256;
/** argon2id, the library's default, with 64 MiB, three passes, one lane. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const AT_ONCE = 2;

/**
 * Only length and being widely known count: composition rules make passwords worse. `about` is the names of the person and program; `hasFactor`
 * says whether sign-in also requires something else.
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

/** Stored in place of a hash until the person has chosen a password: no password matches it. */
export const noPassword = '';

/** Without a hash it takes just as long and returns false: timing must not reveal whether an account exists. */
export async function verifyPassword(password: string, known: string | undefined): Promise<boolean> {
	const isKnown = known !== undefined && known !== noPassword;
	const against = isKnown ? known : await nobody();
	const right = await inTurn(() => verify(against, password.normalize('NFKC')));
	return right && isKnown;
}

/** Hashed at a lower cost than today's: hash it again at the next sign-in. */
export function isOutdated(known: string): boolean {
	const { memoryCost, timeCost } = parseOptions(known);
	return memoryCost < cost.memoryCost || timeCost < cost.timeCost;
}

let nobodys: Promise<string> | undefined;
/** Created before the first sign-in, so that not even that one takes longer for an unknown account. */
export const nobody = (): Promise<string> => (nobodys ??= hashPassword(randomBytes(24).toString('base64url')));

// Each hash takes 64 MiB: a rush of sign-ins must not starve a running session of memory.
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
