import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp';
import { randomBytes } from 'node:crypto';

const SECONDS = 30;
const DIGITS = 6;
/** One step of drift either way; the current one first. */
const drift = [0, -1, 1];

/** A new shared secret, as it is kept. */
export const newSecret = (): string => randomBytes(20).toString('base64url');

/** What an authenticator app takes: the address for a QR code or a link, and the secret to type, in groups of four. */
export function setUpOf(secret: string, account: string): { uri: string; secret: string } {
	const uri = createTOTPKeyURI('Circlekeeper', account, bytesOf(secret), SECONDS, DIGITS);
	const text = new URL(uri).searchParams.get('secret') ?? '';
	return { uri, secret: text.match(/.{1,4}/g)!.join(' ') };
}

/** The time step that a code is of, if it is right and later than the last one used; else null, for a replayed code too. */
export function stepOf(secret: string, code: string, now: number, lastStep: number): number | null {
	if (!isTotpCode(code)) return null;
	const current = Math.floor(now / 1000 / SECONDS);
	const steps = drift.map((by) => current + by).filter((step) => step > lastStep);
	return steps.find((step) => verifyHOTP(bytesOf(secret), BigInt(step), DIGITS, plain(code))) ?? null;
}

/** Six digits, however they are grouped: too short for a password, so one field can take either. */
export const isTotpCode = (typed: string): boolean => /^\d{6}$/.test(plain(typed));

const plain = (typed: string) => typed.replace(/[\s-]/g, '');
const bytesOf = (secret: string) => new Uint8Array(Buffer.from(secret, 'base64url'));
