import type { Answer, Answers } from '#lib/domain/worksheet.ts';

/** What a form hands over, and what its fields still hold back while somebody types. */
export function handing(hand: (path: string, value: Answer) => void) {
	/** Should the answers be slow to show what was handed over: a pass must never take the place of words. */
	const told: Answers = {};
	const unsent = new Set<() => void>();
	return {
		told,
		unsent,
		tell(path: string, value: Answer) {
			told[path] = value;
			hand(path, value);
		},
		flush: () => [...unsent].forEach((flush) => flush())
	};
}
