import { scaleLinear } from 'd3-scale';

export type Span = { from: number; to: number };

/** Where each span is in the whole, in shares of its length; what lies outside of it is cut off. */
export function drawIntervals(spans: readonly Span[], whole: Span): { start: number; length: number }[] {
	const x = scaleLinear()
		.domain([whole.from, Math.max(whole.from + 1, whole.to)])
		.clamp(true);
	return spans.map(({ from, to }) => ({ start: x(from), length: x(to) - x(from) }));
}
