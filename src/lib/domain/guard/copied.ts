import type { Word } from './words.ts';

/** A text's words with a hash of each run of `length` words. */
export type Windows = { words: readonly string[]; hashes: Int32Array; length: number };

const base = 0x01000193;

function hashOf(word: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), base);
	return hash;
}

/** A rolling hash in one pass, whatever the window's length. */
export function windowsOf(words: readonly string[], length: number): Windows {
	const hashes = new Int32Array(Math.max(0, words.length - length + 1));
	const each = words.map(hashOf);
	let lead = 1;
	for (let i = 0; i < length; i += 1) lead = Math.imul(lead, base);
	let hash = 0;
	for (let i = 0; i < each.length; i += 1) {
		hash = (Math.imul(hash, base) + each[i]!) | 0;
		if (i >= length) hash = (hash - Math.imul(each[i - length]!, lead)) | 0;
		if (i >= length - 1) hashes[i - length + 1] = hash;
	}
	return { words, hashes, length };
}

/** A run of words that also occurs elsewhere: the positions of its first and last word, and its length. */
export type Run<Where> = { from: number; to: number; count: number; where: Where };
type Place = { piece: number; at: number };
/** The note's own windows by hash. `seen` is a quick filter: there are millions of lookups, nearly all of them misses. */
type Index = { places: Map<number, Place[]>; seen: Uint8Array };
const mask = 0x1fff;

/**
 * The runs of at least `length` words in `pieces` that also occur in a source, longest first and never overlapping. A
 * run doesn't cross from one piece into the next, and text that `shared` contains too doesn't count as copied.
 */
export function copiedRuns<Where>(
	pieces: readonly Word[][],
	sources: readonly { windows: Windows; where: Where }[],
	shared: readonly Windows[],
	length: number
): Run<Where>[] {
	const own = pieces.map((piece) =>
		windowsOf(
			piece.map((word) => word.folded),
			length
		)
	);
	const places = new Map<number, Place[]>();
	const index: Index = { places, seen: new Uint8Array(mask + 1) };
	own.forEach(({ hashes }, piece) =>
		hashes.forEach((hash, at) => {
			index.seen[hash & mask] = 1;
			const known = places.get(hash);
			if (known) known.push({ piece, at });
			else places.set(hash, [{ piece, at }]);
		})
	);
	if (places.size === 0) return [];
	for (const text of shared) for (const place of matches(own, index, text)) forget(places, own, place);
	const runs = sources.flatMap(({ windows, where }) =>
		joined(matches(own, index, windows), length).map(({ piece, at, count }) => {
			const words = pieces[piece]!;
			return { from: words[at]!.from, to: words[at + count - 1]!.to, count, where };
		})
	);
	return apart(runs);
}

/** Adjacent windows form one run. */
function joined(found: Place[], length: number): (Place & { count: number })[] {
	const runs: (Place & { count: number })[] = [];
	for (const { piece, at } of found.sort((a, b) => a.piece - b.piece || a.at - b.at)) {
		const last = runs.at(-1);
		if (last && last.piece === piece && at <= last.at + last.count) last.count = at - last.at + length;
		else runs.push({ piece, at, count: length });
	}
	return runs;
}

/** Where the text's windows occur in the note's own; compared word by word, so that no hash collision decides. */
function matches(own: readonly Windows[], { places, seen }: Index, text: Windows): Place[] {
	const found: Place[] = [];
	const { hashes, words, length } = text;
	for (let from = 0; from < hashes.length; from += 1) {
		const hash = hashes[from]!;
		if (seen[hash & mask] === 0) continue;
		for (const place of places.get(hash) ?? []) {
			const mine = own[place.piece]!.words;
			let same = 0;
			while (same < length && mine[place.at + same] === words[from + same]) same += 1;
			if (same === length) found.push(place);
		}
	}
	return found;
}

function forget(places: Map<number, Place[]>, own: readonly Windows[], { piece, at }: Place) {
	const hash = own[piece]!.hashes[at]!;
	const left = places.get(hash)?.filter((place) => place.piece !== piece || place.at !== at) ?? [];
	if (left.length) places.set(hash, left);
	else places.delete(hash);
}

function apart<Where>(runs: Run<Where>[]): Run<Where>[] {
	const kept: Run<Where>[] = [];
	for (const run of runs.sort((a, b) => b.count - a.count))
		if (kept.every(({ from, to }) => run.to <= from || run.from >= to)) kept.push(run);
	return kept.sort((a, b) => a.from - b.from);
}
