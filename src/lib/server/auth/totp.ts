import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp';
import { randomBytes } from 'node:crypto';

const SECONDS = 30;
const DIGITS = 6;
/** One step of drift either way; the current step first. */
const drift = [0, -1, 1];

/** A new shared secret, as stored. */
export const newSecret = (): string => randomBytes(20).toString('base64url');

/** What an authenticator app needs: the URI for a QR code or a link, and the secret to type, in groups of four. */
export function setUpOf(secret: string, account: string): { uri: string; secret: string } {
	const uri = createTOTPKeyURI('Circlekeeper', account, bytesOf(secret), SECONDS, DIGITS);
	const text = new URL(uri).searchParams.get('secret') ?? '';
	return { uri, secret: text.match(/.{1,4}/g)!.join(' ') };
}

/** The time step of a code, if it is correct and later than the last one used; otherwise null, also for a replayed code. */
export function stepOf(secret: string, code: string, now: number, lastStep: number): number | null {
	if (!isTotpCode(code)) return null;
	const current = Math.floor(now / 1000 / SECONDS);
	const steps = drift.map((by) => current + by).filter((step) => step > lastStep);
	return steps.find((step) => verifyHOTP(bytesOf(secret), BigInt(step), DIGITS, plain(code))) ?? null;
}

/** Six digits, in any grouping: too short for a password, so one field can take either. */
export const isTotpCode = (typed: string): boolean => /^\d{6}$/.test(plain(typed));

const plain = (typed: string) => typed.replace(/[\s-]/g, '');
const bytesOf = (secret: string) => new Uint8Array(Buffer.from(secret, 'base64url'));
