import { scaleBand, scaleLinear } from 'd3-scale';

/** A column, in shares of the width and the height of its drawing; 0 | 0 is the lower left. */
export type Column = { bin: number; series: number; x: number; width: number; height: number };

/** The columns of each bin side by side, one for each series; the largest count reaches the top. */
export function columns(bins: readonly (readonly number[])[]): Column[] {
	const x = scaleBand<number>().domain(bins.keys()).paddingInner(0.12);
	const count = bins[0]?.length ?? 0;
	const within = scaleBand<number>()
		.domain(Array(count).keys())
		.range([0, x.bandwidth()])
		.paddingInner(count > 1 ? 0.08 : 0);
	const y = scaleLinear().domain([0, Math.max(1, ...bins.flat())]);
	return bins.flatMap((counts, bin) =>
		counts.map((count, series) => ({
			bin,
			series,
			x: x(bin)! + within(series)!,
			width: within.bandwidth(),
			height: y(count)
		}))
	);
}
