import type { AlertSource, GivenAnswer } from '#lib/domain/safety.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { lookup } from '#lib/domain/owner.ts';
import { safetyWords as checkIn } from './check-in/safety-words.ts';
import { safetyWords as measure } from './measure/safety-words.ts';

/** A question as the phone asked it, and the answer in the words that were chosen. */
export type Asked = { question: string; answer: string };
export type SafetyWords = {
	/** Null for what this version does not know. */
	asked(config: unknown, answer: Omit<GivenAnswer, 'at'>, words?: { locale: Locale }): Asked | null;
	/** From a person's answers as they are now: for alerts of logs that did not keep what was answered. */
	concerns(seat: unknown): Omit<GivenAnswer, 'at'>[];
};

/** How each kind that can raise an alert tells what was asked and answered. */
export const safetyWords: Record<string, SafetyWords> = lookup<SafetyWords>({ 'check-in': checkIn, measure });

/** What a person was asked and answered, by the alert's own record, or else by what they answered last. */
export function askedIn(
	alert: { source: AlertSource; answers: GivenAnswer[] },
	block: { activity: unknown } | undefined,
	seat: unknown,
	words?: { locale: Locale }
): Asked[] {
	const known = safetyWords[alert.source.kind];
	if (!known || !block?.activity) return [];
	const answers = alert.answers.length ? alert.answers : seat ? known.concerns(seat) : [];
	return answers.flatMap((answer) => known.asked(block.activity, answer, words) ?? []);
}
