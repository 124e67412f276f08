import { measureBySlug } from '#lib/measures/index.ts';
import type { Band } from '#lib/measures/measure.ts';
import type { SafetyAnswer } from '#lib/measures/safety-answer.ts';
import type { Result } from '#lib/server/measures/result.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { trendAnswersOf } from '#lib/server/records/folded-log.ts';
import type { AnswerTimes, TrendAnswers } from '#lib/server/records/trend-answers.ts';
import { seenOf } from '#lib/server/records/trends.ts';

/** A questionnaire in one session; without a total if an item was passed or left blank. */
export type Measured = {
	slug: string;
	name: string;
	total: number | null;
	band: Band | null;
	safety: SafetyAnswer | null;
};
/** What staff see of one session's answers, in the activities' own format. */
export type Seen = ReturnType<typeof seenOf>;

/** The client's answers in ended sessions that staff look back at, by session, from the folded logs. */
export async function answersOf(clientId: string, sessions: number[]): Promise<Map<number, Seen>> {
	const kept = sessions.length === 0 ? new Map<number, never>() : await trendAnswersOf(sessions);
	const ids = await idsOf(clientId);
	return new Map(sessions.map((session) => [session, seenOf(answersIn(kept.get(session), ids))]));
}

/** A person's answers in one session, under any of their ids. */
export const answersIn = <Of extends TrendAnswers | AnswerTimes>(
	kept: Record<string, Of> | undefined,
	ids: string[]
): Of => Object.assign({}, ...ids.map((id) => kept?.[id] ?? {}));

/** Questionnaires as a chart shows them next to the session in which they were completed. */
export const measuredIn = (results: Result[]): Measured[] =>
	results.map(({ slug, total, band, safety }) => ({ slug, name: measureBySlug(slug)!.name, total, band, safety }));
