/** How far back a person's trends go, in weeks. */
export const trendSpans = [12, 26, 104] as const;
export type TrendSpan = (typeof trendSpans)[number];
export const trendSpanIn = (text: string | null): TrendSpan =>
	trendSpans.find((span) => String(span) === text) ?? trendSpans[0];
