import type { Answer, Answers } from '#lib/domain/worksheet.ts';

/** Passes a form's answers on, and tracks what its fields still hold back while someone is typing. */
export function handing(hand: (path: string, value: Answer) => void) {
	/** What was passed on, in case `answers` is slow to include it: a pass must never overwrite text. */
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
