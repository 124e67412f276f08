/** The code that lets a person in. */
export const joinCodeLength = 8;
/** The code that connects a display. It opens a view without anybody's consent, so it is as hard to guess as the other. */
export const displayCodeLength = 8;

/** No vowels, so that no code reads as a word; none of 0 O 1 I L, so that nobody has to ask which it is. */
export const codeSymbols = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** Symbols that are read for others are one and the same when a code is looked up, so a code is made of the ones they are read for. */
export const lookAlikes: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', U: 'V' };
export const drawnSymbols = [...codeSymbols].filter((symbol) => !(symbol in lookAlikes)).join('');

/** In two halves, as it is shown and read aloud: `BCDF-GHJK`. */
export const showCode = (code: string): string => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;

/** Capitals and digits alone, however they were typed: full-width ones, blanks and hyphens do not matter. */
export const plainCode = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

/** Where a code is asked for, people also paste the link they were sent. */
export function readTyped(typed: string): { token: string } | { code: string } {
	const token = /#t=([\w-]{8,100})/.exec(typed)?.[1];
	return token ? { token } : { code: codeIn(typed) };
}

/** The code in a pasted link; any other text as it is. */
export const codeIn = (typed: string): string => /\/(?:join|screen)\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed;

export type Misshapen = { code: 'length' | 'letters'; typed: number };

/** Why a code or a link leads nowhere. `early`, `ended` and `cancelled` are for a real code, within a day of its session. */
export type NoDoor = Misshapen | { code: 'unknown' | 'early' | 'ended' | 'cancelled' | 'wait' };

/** Why no session can have such a code, from its shape alone; null when one could. */
export function misshapen(typed: string, length: number): Misshapen | null {
	const plain = [...plainCode(typed)];
	// A U is taken for the V it was read from.
	if (plain.some((symbol) => symbol !== 'U' && !codeSymbols.includes(symbol)))
		return { code: 'letters', typed: plain.length };
	return plain.length === length ? null : { code: 'length', typed: plain.length };
}
