/** Twenty-eight digits and capitals, without 0 O, 1 I L, 5 S and U: eight of them make 38 bits that can be read from the back of a room. */
const alphabet = '2346789ABCDEFGHJKMNPQRTVWXYZ';

export const joinCodeLength = 8;
export const displayCodeLength = 6;

/** A code from random bytes, one a symbol; bytes that would favour some symbols are passed over, so ask for twice as many. */
export function makeCode(length: number, random: (bytes: number) => Uint8Array): string {
	const fair = 256 - (256 % alphabet.length);
	let code = '';
	while (code.length < length)
		for (const byte of random(length * 2))
			if (byte < fair && code.length < length) code += alphabet[byte % alphabet.length];
	return code;
}

/** What somebody typed, as a code: capitals only, spaces and hyphens gone. */
export const normaliseCode = (typed: string): string =>
	typed
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.slice(0, 16);

/** `ABCD-EFGH`, in halves that are easy to read aloud. */
export const showCode = (code: string): string => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;
