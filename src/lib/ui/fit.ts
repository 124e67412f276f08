/**
 * Where text goes: the size of its letters, as a share of the place's own, and in how many columns; `above` the corners of a display,
 * over its whole width, rather than between them.
 */
export type Fitting = { size: number; columns: number; above: boolean };
/** `corners` is whether there are any. */
export type Bounds = { least: number; most: number; columns?: number; corners?: boolean };

/** More columns only where they make the letters so much larger: one list is easier to read than two. */
const worth = ({ columns }: Fitting, best: Fitting) => (columns > best.columns ? 1.1 : 1.02);

/** Every way to arrange text, the easiest to read first. */
export const arrangements = ({ columns = 1, corners = false }: Pick<Bounds, 'columns' | 'corners'>) =>
	Array.from({ length: columns }, (_, at) =>
		(corners ? [false, true] : [false]).map((above) => ({ columns: at + 1, above }))
	).flat();

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

/** The arrangement that lets the letters be largest, and how large. */
export function bestFit(fits: (fitting: Fitting) => boolean, { least, most, ...bounds }: Bounds): Fitting {
	const each = arrangements(bounds).map((it) => ({
		...it,
		size: largest((size) => fits({ ...it, size }), least, most)
	}));
	return each.reduce((best, it) => (it.size > best.size * worth(it, best) ? it : best));
}

/** How many items, from the first on, fit at the least size; one at least. */
export function howMany(count: number, fits: (shown: number) => boolean): number {
	let shown = count;
	while (shown > 1 && !fits(shown)) shown -= 1;
	return shown;
}
