import { randomBytes } from 'node:crypto';
import { drawnSymbols as symbols, lookAlikes, plainCode } from '#lib/domain/join-code.ts';

type Random = (bytes: number) => Uint8Array;

/** Every symbol is equally likely: bytes beyond the last full multiple of the alphabet are discarded. */
export function makeCode(length: number, random: Random = randomBytes): string {
	const fair = 256 - (256 % symbols.length);
	let code = '';
	while (code.length < length)
		for (const byte of random(length)) if (byte < fair && code.length < length) code += symbols[byte % symbols.length];
	return code;
}

/** 128 bits, for the URL fragment in a QR code. */
export const makeToken = (random: Random = randomBytes): string => Buffer.from(random(16)).toString('base64url');

/** Normalizes a code for lookup: case, spaces, hyphens and look-alikes do not matter. */
export const normaliseCode = (typed: string): string =>
	[...plainCode(typed)].map((symbol) => lookAlikes[symbol] ?? symbol).join('');
