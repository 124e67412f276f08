/** How far a person's trends look back, in weeks. */
export const spans = [12, 26, 104] as const;
export type Span = (typeof spans)[number];
export const spanIn = (text: string | null): Span => spans.find((span) => String(span) === text) ?? 12;
