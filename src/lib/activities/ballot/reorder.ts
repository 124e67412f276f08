/** The same list with one thing at another place; as it was where that is no place of it. */
export function reorder<T>(list: readonly T[], from: number, to: number): T[] {
	if (to < 0 || to >= list.length) return [...list];
	const rest = list.toSpliced(from, 1);
	return rest.toSpliced(to, 0, list[from]!);
}

type Row = { top: number; height: number };

/** Where a row comes to stand that is dragged by so much: past every row whose middle its own edge has passed. */
export function placeOf(rows: readonly Row[], from: number, by: number): number {
	const { top, height } = rows[from]!;
	const middle = (row: Row) => row.top + row.height / 2;
	const above = rows.slice(0, from).filter((row) => middle(row) > top + by).length;
	const below = rows.slice(from + 1).filter((row) => middle(row) < top + height + by).length;
	return from - above + below;
}
