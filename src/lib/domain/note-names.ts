/** Somebody who was in the room, by every name they go by. */
export type Named = { person: string; names: string[] };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsOf = (name: string) =>
	plain(name)
		.split(/[^\p{L}\p{N}'’-]+/u)
		.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 1);

/**
 * A given name of five letters or more is found however it is typed. A shorter one, and every family name, counts only with
 * a capital: "will", "hope" and "young" are words far more often than people, and a warning that always cries is not read.
 */
const anyCaseFrom = 5;

/**
 * The names of other people that stand in a text, as those people are called. Accents do not matter. A name that the note's
 * own person bears too tells nobody apart, so it does not count. A help for the eye, not a proof: nicknames are not known.
 */
export function otherNames(text: string, others: Named[], own: Named | null): string[] {
	const reading = plain(text);
	const ours = new Set((own?.names ?? []).flatMap(wordsOf).map((word) => word.toLowerCase()));
	return others
		.filter((other) => other.person !== own?.person)
		.filter((other) => other.names.some((name) => mentions(reading, wordsOf(name), ours)))
		.map((other) => other.names[0]!);
}

function mentions(text: string, words: string[], ours: Set<string>): boolean {
	return words.some((word, i) => {
		if (ours.has(word.toLowerCase())) return false;
		const anyCase = i === 0 && word.length >= anyCaseFrom;
		const spelled = anyCase ? escaped(word) : `[${escaped(word[0]!.toUpperCase())}]${insensitive(word.slice(1))}`;
		return new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, anyCase ? 'iu' : 'u').test(text);
	});
}

const insensitive = (letters: string) =>
	[...letters]
		.map((letter) =>
			letter.toLowerCase() === letter.toUpperCase()
				? escaped(letter)
				: `[${letter.toLowerCase()}${letter.toUpperCase()}]`
		)
		.join('');
