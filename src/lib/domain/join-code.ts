/** The code that lets a person join. */
export const joinCodeLength = 8;
/** The code that connects a display. It opens a view without anyone's approval, so it is as hard to guess as a join code. */
export const displayCodeLength = 8;

/** No vowels, so that no code spells a word; none of 0 O 1 I L, so that no one has to ask which one it is. */
export const codeSymbols = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** Symbols that are easily misread count as the same on lookup; codes are made only of the symbols they are read as. */
export const lookAlikes: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', U: 'V' };
export const drawnSymbols = [...codeSymbols].filter((symbol) => !(symbol in lookAlikes)).join('');

/** In two halves, as shown and read aloud: `BCDF-GHJK`. */
export const showCode = (code: string): string => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;

/** Normalizes to capitals and digits, however they were typed: full-width characters, spaces and hyphens don't matter. */
export const plainCode = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

/** People also paste the link they received into the code field. */
export function readTyped(typed: string): { token: string } | { code: string } {
	const token = /#t=([\w-]{8,100})/.exec(typed)?.[1];
	return token ? { token } : { code: codeIn(typed) };
}

/** The code in a pasted link; any other text is returned as is. */
export const codeIn = (typed: string): string => /\/(?:join|screen)\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed;

export type Misshapen = { code: 'length' | 'letters'; typed: number };

/** Why a code or link leads nowhere. `early`, `ended` and `cancelled` are only for real codes, within a day of the session. */
export type NoDoor = Misshapen | { code: 'unknown' | 'early' | 'ended' | 'cancelled' | 'wait' };

/** Why no session can have such a code, judging by its shape alone; null if one could. */
export function misshapen(typed: string, length: number): Misshapen | null {
	const plain = [...plainCode(typed)];
	// U is taken for the V it was misread from.
	if (plain.some((symbol) => symbol !== 'U' && !codeSymbols.includes(symbol)))
		return { code: 'letters', typed: plain.length };
	return plain.length === length ? null : { code: 'length', typed: plain.length };
}
