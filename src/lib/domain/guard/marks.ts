import type { Span } from './finding.ts';

/** Part of a text, by offsets. */
export type Mark = { from: number; to: number };

/** Where the words are now: in their place, or where edits around them have moved them. Words that are gone get no mark. */
export function marksIn(text: string, spans: readonly Span[]): Mark[] {
	const marks = spans.flatMap(({ from, words }): Mark[] => {
		if (words === '') return [];
		const at = text.startsWith(words, from) ? from : nearest(text, words, from);
		return at === null ? [] : [{ from: at, to: at + words.length }];
	});
	return merged(marks);
}

function nearest(text: string, words: string, from: number): number | null {
	let found: number | null = null;
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
		if (found === null || Math.abs(at - from) < Math.abs(found - from)) found = at;
	return found;
}

function merged(marks: Mark[]): Mark[] {
	const kept: Mark[] = [];
	for (const { from, to } of marks.sort((a, b) => a.from - b.from)) {
		const last = kept.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else kept.push({ from, to });
	}
	return kept;
}

/** The pieces of a text, split where a mark begins or ends. Other properties of a piece are copied to each of its parts. */
export function split<P extends { text: string }>(
	pieces: readonly P[],
	marks: readonly Mark[]
): (P & { marked: boolean; isLast: boolean })[] {
	let start = 0;
	return pieces.flatMap((piece) => {
		const [from, to] = [start, start + piece.text.length];
		start = to;
		const cuts = marks.flatMap((mark) => [mark.from, mark.to]).filter((at) => at > from && at < to);
		const edges = [from, ...new Set(cuts.sort((a, b) => a - b)), to];
		return edges.slice(1).map((end, i) => ({
			...piece,
			text: piece.text.slice(edges[i]! - from, end - from),
			marked: marks.some((mark) => mark.from <= edges[i]! && mark.to >= end),
			isLast: end === to
		}));
	});
}
