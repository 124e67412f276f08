import { randomBytes } from 'node:crypto';

/** No vowels, so that no code reads as a word; none of 0 O 1 I L, so that nobody has to ask which it is. */
const symbols = '23456789BCDFGHJKMNPQRSTVWXYZ';
/** Look-alikes are one and the same symbol when a code is looked up. */
const alike: Record<string, string> = { B: '8', S: '5', Z: '2', U: 'V' };

type Random = (bytes: number) => Uint8Array;

/** Each symbol equally likely: bytes past the last whole round of the alphabet are thrown away. */
export function makeCode(length: number, random: Random = randomBytes): string {
	const fair = 256 - (256 % symbols.length);
	let code = '';
	while (code.length < length)
		for (const byte of random(length)) if (byte < fair && code.length < length) code += symbols[byte % symbols.length];
	return code;
}

/** 128 bits, for the fragment of the address in a QR code. */
export const makeToken = (random: Random = randomBytes): string => Buffer.from(random(16)).toString('base64url');

/** The one spelling under which a code is looked up: case, spaces, hyphens and look-alikes do not matter. */
export const normaliseCode = (typed: string): string =>
	[
		...typed
			.normalize('NFKC')
			.toUpperCase()
			.replace(/[^\p{L}\p{N}]/gu, '')
	]
		.map((symbol) => alike[symbol] ?? symbol)
		.join('');
