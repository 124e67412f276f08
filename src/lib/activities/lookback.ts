import type { ByChannel } from '#lib/domain/decision.ts';
import type { Locale } from '#lib/domain/worksheet.ts';

/** How many sessions of the group staff look back over. */
export const sessionsBack = 6;

/** What a person answered in one session, by question; null for a pass. */
export type EarlierAnswers = Record<string, number | null>;

/** One question over time. `as` and `question` say where `seen` has its answers; values are from 0 to `most`, in bands by where each begins. */
export type TrendLine = {
	as: string;
	question: string;
	label: string;
	most: number;
	bands: { from: number; label: string }[];
	/** Whether more of it is good news. Without it, the person is told nothing of how it changes. */
	higher?: 'better' | 'worse';
	/** What must be read with it: the same question under this name of what `seen` gives. */
	beside?: { as: string; label: string };
};

/** For an activity whose answers staff see again in later sessions of the same group. Only numbers: words and places are not looked back at. */
export interface Lookback<E extends ByChannel> {
	/** The name under which its answers are kept. */
	as: string;
	/** What an event of someone's seat adds to them; null for nothing. */
	answered(event: E['seat']): EarlierAnswers | null;
	/** What staff see of one session's answers, under the names that its views read. */
	seen(answers: EarlierAnswers): Record<string, EarlierAnswers>;
	/** The lines that a client's chart draws of it. */
	lines(words: { locale: Locale }): TrendLine[];
}
