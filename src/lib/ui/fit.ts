/** Where text goes: the size of its letters, as a share of the place's own, and in how many columns. */
export type Fitting = { size: number; columns: number };
export type Bounds = { least: number; most: number; columns?: number };

/** More columns only where they make the letters so much larger: one list is easier to read than two. */
const worth = 1.1;

/** The largest size within the bounds that fits, to a hundredth; the least where none does. Whatever fits large fits small. */
export function largest(fits: (size: number) => boolean, least: number, most: number): number {
	if (fits(most)) return most;
	let [low, high] = [least, most];
	while (high - low > 0.01) {
		const size = (low + high) / 2;
		if (fits(size)) low = size;
		else high = size;
	}
	return low;
}

/** The columns that let the letters be largest, and how large. */
export function bestFit(fits: (fitting: Fitting) => boolean, { least, most, columns = 1 }: Bounds): Fitting {
	const each = Array.from({ length: columns }, (_, at) => ({
		columns: at + 1,
		size: largest((size) => fits({ size, columns: at + 1 }), least, most)
	}));
	return each.reduce((best, it) => (it.size > best.size * worth ? it : best));
}

/** How many items, from the first on, fit at the least size; one at least. */
export function howMany(count: number, fits: (shown: number) => boolean): number {
	let shown = count;
	while (shown > 1 && !fits(shown)) shown -= 1;
	return shown;
}
