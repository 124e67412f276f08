/** Letters that Unicode decomposition leaves whole, mapped to what people type without that key. */
const plain: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ı: 'i'
};

/** A name without accents, apostrophes and case; any other character that isn't a letter or digit separates words. */
export const foldName = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[ßæœøłđðþħı]/g, (letter) => plain[letter]!)
		.replace(/['’‘ʼʻ`´]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Parts of at least this length also match across spaces and hyphens: "delacruz". */
const acrossFrom = 4;

/** Whether every part of the query occurs in a folded text. `query` is folded too; an empty one matches nothing. */
export function isNamed(folded: string, query: string): boolean {
	if (query === '') return false;
	const joined = folded.replaceAll(' ', '');
	return query
		.split(' ')
		.every((part) => folded.includes(part) || (part.length >= acrossFrom && joined.includes(part)));
}

const words = (folded: string) => folded.split(' ').filter((word) => word.length > 1);

/** The same words in any order. Both folded. */
export const isSameName = (one: string, other: string): boolean =>
	one !== '' && words(one).toSorted().join(' ') === words(other).toSorted().join(' ');

/** A shared word, or at most two letters different. Both folded. */
export function isNearName(one: string, other: string): boolean {
	const known = new Set(words(one));
	return words(other).some((word) => known.has(word)) || distance(one, other) <= 2;
}

/** The number of letters to insert, delete or replace to turn one text into the other. */
function distance(one: string, other: string): number {
	let above = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= other.length; j += 1) {
			const changed = above[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
			row.push(Math.min(changed, above[j]! + 1, row[j - 1]! + 1));
		}
		above = row;
	}
	return above.at(-1)!;
}
