import type { OutcomeReview } from '#lib/domain/outcomes/review.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { reasonWords } from '#lib/server/care-team/words.ts';
import { staffNames } from '#lib/server/records/who.ts';
import type { OffTrackLine } from './off-track.ts';
import { barrierLabels, decisionLabel, formsWords, ruleWords } from './words.ts';

/** A review in words: the rule's result at the time, what was ticked, and what was decided. */
export type ShownReview = Awaited<ReturnType<typeof shownReviews>>[number];

export async function shownReviews(reviews: readonly OutcomeReview[], locale: Locale) {
	const names = await staffNames(reviews.flatMap(({ by, decided }) => [by, ...(decided ? [decided.by] : [])]));
	return reviews.map(({ id, clientId, measure, facts, barriers, note, by, at, decided }) => ({
		...{ id, clientId, measure, note, at, by: names.get(by) ?? '', name: measureBySlug(measure)?.name ?? measure },
		found: reasonWords({ ...facts.off, measure }, locale),
		...{ rule: ruleWords(facts, locale), source: facts.source, forms: formsWords(facts.forms, locale) },
		barriers: barrierLabels(barriers, locale),
		decided: decided && {
			...{ decision: decided.decision, words: decisionLabel(decided.decision, locale), why: decided.why },
			...{ planId: decided.planId, by: names.get(decided.by) ?? '', at: decided.at }
		}
	}));
}

/** A rule's current result in words, with the status of its review. */
export const shownLines = (lines: readonly OffTrackLine[], locale: Locale) =>
	lines.map(({ measure, name, facts, review, askedAgain }) => ({
		...{ measure, name, askedAgain, found: reasonWords({ ...facts.off, measure }, locale) },
		rule: ruleWords(facts, locale),
		state: review === null ? ('new' as const) : (review.decided?.decision ?? ('open' as const)),
		since: review && (review.decided?.at ?? review.at)
	}));
export type ShownLine = ReturnType<typeof shownLines>[number];
