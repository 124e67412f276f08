import type { PlainTrend } from '#lib/domain/plain-trend.ts';
import type { Outcome } from '#lib/domain/practice.ts';
import { m } from '#lib/paraglide/messages.js';

export const outcomeWords: Record<Outcome, () => string> = {
	done: m.my_practice_done,
	partly: m.my_practice_partly,
	not: m.my_practice_not
};

/** Why a mark of practice was not taken. */
export const markRefused = (code: string): string =>
	code === 'stale' ? m.my_practice_stale() : m.my_practice_refused();

export const trendWords: Record<PlainTrend, () => string> = {
	better: m.my_trend_better,
	'little-better': m.my_trend_little_better,
	same: m.my_trend_same,
	'little-worse': m.my_trend_little_worse,
	worse: m.my_trend_worse
};
