/** One thing that is compared: its words, and a bar for each series; null where it had none. */
export type Line = {
	id: string;
	label: string;
	note?: string;
	bars: ({ value: number; words: string; change?: string } | null)[];
};

/**
 * Each bar's length as a share of the longest of all. A plain quotient: bars are what phones draw most, and need no library for it.
 */
export function shares(lines: readonly Line[]): (number | null)[][] {
	const most = Math.max(1, ...lines.flatMap(({ bars }) => bars.map((bar) => bar?.value ?? 0)));
	return lines.map(({ bars }) => bars.map((bar) => bar && bar.value / most));
}
