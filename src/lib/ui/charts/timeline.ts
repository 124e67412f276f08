import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** Days, `YYYY-MM-DD`, the last one included: what all lanes of one chart go across. */
export type Days = { from: string; to: string };
/** A value on a day; null for one that was asked and is missing. */
export type Point = { day: string; value: number | null };
/** Places in percent of a lane's width and height, from the upper left. */
export type Placed = { i: number; x: number; y: number };

const DAY = 86_400_000;
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);
const round = (value: number) => Math.round(value * 100) / 100;

/** Where a day is across the lanes; the middle of the day, so that the first and the last are not cut. */
export function across({ from, to }: Days): (day: string) => number {
	const x = scaleLinear()
		.domain([numberOf(from), numberOf(to) + 1])
		.range([0, 100]);
	return (day) => round(x(numberOf(day) + 0.5));
}

/** Where a value is in a lane from `least` at the bottom to `most` at the top. */
export function upward({ least = 0, most }: { least?: number; most: number }): (value: number) => number {
	const y = scaleLinear()
		.domain([least, Math.max(least + 1, most)])
		.range([100, 0])
		.clamp(true);
	return (value) => round(y(value));
}

/**
 * Points within the days, as dots, with a path through those that follow each other and one across each gap, where a value is missing;
 * what is missing is a place without a height. Paths are in a box of 100 by 100.
 */
export function drawSeries(points: readonly Point[], days: Days, range: { least?: number; most: number }) {
	const [x, y] = [across(days), upward(range)];
	const within = points.flatMap((point, i) => (point.day < days.from || point.day > days.to ? [] : [{ ...point, i }]));
	const dots = within.flatMap(({ i, day, value }): Placed[] => (value === null ? [] : [{ i, x: x(day), y: y(value) }]));
	const missing = within.flatMap(({ i, day, value }) => (value === null ? [{ i, x: x(day) }] : []));
	const path = line<Placed>(
		({ x }) => x,
		({ y }) => y
	);
	const pairs = dots.slice(1).map((to, at) => ({ from: dots[at]!, to }));
	const isGap = ({ from, to }: (typeof pairs)[number]) => missing.some(({ i }) => i > from.i && i < to.i);
	const drawn = (list: typeof pairs) => list.map(({ from, to }) => path([from, to])!);
	return { dots, missing, lines: drawn(pairs.filter((it) => !isGap(it))), gaps: drawn(pairs.filter(isGap)) };
}

/** A column on a day, from the bottom; as wide as a day, and never so thin that it cannot be seen. */
export function drawColumns(points: readonly Point[], days: Days, most: number) {
	const [x, y] = [across(days), upward({ most })];
	const width = round(100 / Math.max(1, numberOf(days.to) - numberOf(days.from) + 1));
	return points.flatMap(({ day, value }, i) => {
		if (value === null || day < days.from || day > days.to) return [];
		return [{ i, x: round(x(day) - width / 2), width, height: round(100 - y(value)) }];
	});
}

/** Ranges of values, each up to where the next begins, as places from the top. */
export function drawBands<Band extends { from: number }>(bands: readonly Band[], most: number) {
	const y = upward({ most });
	return bands.map((band, i) => {
		const top = y(bands[i + 1]?.from ?? most);
		return { ...band, top, height: round(y(band.from) - top) };
	});
}

/** What lasted from a day to a day, the last one included, cut to the days shown; `null` for one that lasts. */
export function drawSteps<Step extends { startsOn: string; endsOn: string | null }>(
	steps: readonly Step[],
	days: Days
) {
	const x = scaleLinear()
		.domain([numberOf(days.from), numberOf(days.to) + 1])
		.range([0, 100])
		.clamp(true);
	return steps.flatMap((step) => {
		const last = step.endsOn ?? days.to;
		if (step.startsOn > days.to || last < days.from || last < step.startsOn) return [];
		const start = round(x(numberOf(step.startsOn)));
		return [{ ...step, start, width: round(x(numberOf(last) + 1) - start) }];
	});
}

/** The Mondays that carry a label, at most so many, evenly apart. */
export function ticks(days: Days, most = 6): { day: string; x: number }[] {
	const [from, to] = [numberOf(days.from), numberOf(days.to)];
	// January 5, 1970 was a Monday, the fourth day after the epoch.
	const first = Math.ceil((from - 4) / 7) * 7 + 4;
	const weeks = Math.floor((to - first) / 7) + 1;
	const every = Math.max(1, Math.ceil(weeks / most));
	const x = across(days);
	return Array.from({ length: Math.max(0, Math.ceil(weeks / every)) }, (_, i) => {
		const day = dayOf(first + 7 * every * i);
		return { day, x: x(day) };
	});
}
