/** A shuffled order, the same for the same seed. */
export function shuffled<T extends string>(items: readonly T[], seed: string): T[] {
	const next = chance(seed);
	const list = [...items].sort();
	for (let at = list.length - 1; at > 0; at--) {
		const with_ = Math.floor(next() * (at + 1));
		[list[at], list[with_]] = [list[with_]!, list[at]!];
	}
	return list;
}

/** A seeded generator of numbers in [0, 1): FNV-1a over the seed's characters, then mulberry32. */
export function chance(seed: string): () => number {
	let state = 0x811c9dc5;
	for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193);
	return mulberry32(state);
}

/** Numbers in [0, 1), the same for the same seed. */
export function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
