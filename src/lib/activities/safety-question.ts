import type { GivenAnswer } from '#lib/domain/safety.ts';
import type { Locale } from '#lib/domain/worksheet.ts';

/** A question as the phone asked it, and the answer in the words the person chose. */
export type Asked = { question: string; answer: string };
export type SafetyWords = {
	/** Null for a question this version doesn't know. */
	asked(config: unknown, answer: Omit<GivenAnswer, 'at'>, words?: { locale: Locale }): Asked | null;
	/** From a person's current answers: for alerts in logs that didn't store the answer. */
	concerns(seat: unknown): Omit<GivenAnswer, 'at'>[];
};
