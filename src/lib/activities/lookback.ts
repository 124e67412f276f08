import type { ByChannel } from '#lib/domain/decision.ts';
import type { Locale } from '#lib/domain/worksheet.ts';

/** How many past sessions of the group staff can look back on. */
export const sessionsBack = 6;

/** What a person answered in one session, by question; null for a pass. */
export type EarlierAnswers = Record<string, number | null>;

/** One question over time. `as` and `question` locate its answers in `seen`; values are from 0 to `most`, in bands by lower limit. */
export type TrendLine = {
	as: string;
	question: string;
	label: string;
	most: number;
	bands: { from: number; label: string }[];
	/** Whether higher is better or worse. Without it, the person isn't shown how it changes. */
	higher?: 'better' | 'worse';
	/** Must be read together with it: the same question under another name in `seen`. */
	beside?: { as: string; label: string };
};

/** For an activity whose answers staff see again in the group's later sessions. Only numbers: text and locations are not kept. */
export interface Lookback<E extends ByChannel> {
	/** The name its answers are stored under. */
	as: string;
	/** What a seat event adds to them; null for nothing. */
	answered(event: E['seat']): EarlierAnswers | null;
	/** What staff see of one session's answers, by the names its views use. */
	seen(answers: EarlierAnswers): Record<string, EarlierAnswers>;
	/** The lines a client's chart draws for it. */
	lines(words: { locale: Locale }): TrendLine[];
}
