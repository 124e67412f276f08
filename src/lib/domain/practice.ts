/** What happened with something a person agreed to practice. */
export const outcomes = ['done', 'partly', 'not'] as const;
export type Outcome = (typeof outcomes)[number];

/** In characters. */
export const longestHindrance = 300;

/** How it went, as the person reports it: `hindrance` is what got in the way, in their words. */
export type Mark = { outcome: Outcome; hindrance: string };

/** A mark as it arrives. `over` is when the mark it was made over was said, null where the person saw none; times are the server's, in ms. */
export type SaidMark = { mark: Mark; over: number | null; saidAt: number };
export type KeptMark = { outcome: Outcome | null; hindrance: string; markedAt: number | null };

/**
 * What becomes of a mark that arrives. The same one may arrive twice if its reply was lost. An older one than another device's changes
 * nothing. A person who saw the kept mark corrects it, whatever the clocks say.
 */
export function readMark({ mark, over, saidAt }: SaidMark, kept: KeptMark): 'new' | 'same' | 'stale' {
	if (mark.outcome === kept.outcome && mark.hindrance === kept.hindrance) return 'same';
	return over === kept.markedAt || saidAt > (kept.markedAt ?? 0) ? 'new' : 'stale';
}
