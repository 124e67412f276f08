import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

export type Dot = { i: number; x: number; y: number };

/**
 * Values in a box, from left to right and from 0 at the bottom to `most` at the top: a dot for each, a path through those that
 * follow each other, and paths across the gaps, where there was no value.
 */
export function drawTrend(
	values: readonly (number | null)[],
	most: number,
	{ width, height }: { width: number; height: number }
) {
	const x = scalePoint<number>().domain(values.keys()).range([0, width]).align(0);
	const y = scaleLinear().domain([0, most]).range([height, 0]);
	const dots = values.flatMap((value, i): Dot[] =>
		value === null ? [] : [{ i, x: round(x(i)!), y: round(y(value)) }]
	);
	const path = line<Dot>(
		({ x }) => x,
		({ y }) => y
	);
	const pairs = dots.slice(1).map((to, at) => ({ from: dots[at]!, to }));
	const across = ({ from, to }: (typeof pairs)[number]) => to.i - from.i > 1;
	const drawn = (list: typeof pairs) => list.map(({ from, to }) => path([from, to])!);
	return { dots, lines: drawn(pairs.filter((it) => !across(it))), gaps: drawn(pairs.filter(across)) };
}

const round = (value: number) => Math.round(value * 10) / 10;
