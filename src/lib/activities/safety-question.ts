import type { GivenAnswer } from '#lib/domain/safety.ts';
import type { Locale } from '#lib/domain/worksheet.ts';

/** A question as the phone asked it, and the answer in the words that were chosen. */
export type Asked = { question: string; answer: string };
export type SafetyWords = {
	/** Null for what this version does not know. */
	asked(config: unknown, answer: Omit<GivenAnswer, 'at'>, words?: { locale: Locale }): Asked | null;
	/** From a person's answers as they are now: for alerts of logs that did not keep what was answered. */
	concerns(seat: unknown): Omit<GivenAnswer, 'at'>[];
};
