/** The same list with one item in another place; unchanged when that place is not in the list. */
export function reorder<T>(list: readonly T[], from: number, to: number): T[] {
	if (to < 0 || to >= list.length) return [...list];
	const rest = list.toSpliced(from, 1);
	return rest.toSpliced(to, 0, list[from]!);
}

/** Where a row is on the page, in px. */
export type RowBox = { top: number; height: number };

/** The place a row would take when dragged by so many px: past every row whose middle its own edge has passed. */
export function placeOf(rows: readonly RowBox[], from: number, by: number): number {
	const { top, height } = rows[from]!;
	const middle = (row: RowBox) => row.top + row.height / 2;
	const above = rows.slice(0, from).filter((row) => middle(row) > top + by).length;
	const below = rows.slice(from + 1).filter((row) => middle(row) < top + height + by).length;
	return from - above + below;
}

/** A row on its way: where from, where it would land, and how far it has been dragged. */
export type Drag = { rows: readonly RowBox[]; from: number; to: number; by: number };

/** How far a row is drawn from its own place while one is dragged, in px: that one, and those that make room for it. */
export function shiftOf({ rows, from, to, by }: Drag, at: number): number {
	if (at === from) return by;
	const gap = rows.length > 1 ? rows[1]!.top - rows[0]!.top - rows[0]!.height : 0;
	const room = rows[from]!.height + gap;
	if (at > from && at <= to) return -room;
	return at < from && at >= to ? room : 0;
}

/** What a reorderable list says. */
export type ReorderWords<T> = {
	/** Names of the two buttons. */
	up: (item: T, at: number) => string;
	down: (item: T, at: number) => string;
	/** Announced after a move. */
	moved: (item: T, from: number, to: number) => string;
	/** A hint on the handle. */
	drag?: string;
};
