import type { AlertSource, GivenAnswer } from '#lib/domain/safety.ts';
import { lookup } from '#lib/domain/owner.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { safetyWords as checkIn } from './check-in/safety-words.ts';
import { safetyWords as measure } from './measure/safety-words.ts';
import type { Asked, SafetyWords } from './safety-question.ts';

/** How each kind that can raise an alert words its question and answer. */
export const safetyWords: Record<string, SafetyWords> = lookup<SafetyWords>({ 'check-in': checkIn, measure });

/** What a person was asked and answered: from the alert's own record or, failing that, from their latest answers. */
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
