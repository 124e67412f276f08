import { offTrack, type OffTrack } from '#lib/domain/care-team/off-track.ts';
import { isAnswered, type OffTrackFacts, type OutcomeReview } from '#lib/domain/outcomes/review.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { measures } from '#lib/measures/index.ts';
import { reliableChange } from '#lib/measures/reliable-change.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { FilledForm } from './forms.ts';

/** The result of a rule for one person and one questionnaire, and what was done about it so far. */
export type OffTrackLine = {
	measure: string;
	name: string;
	facts: OffTrackFacts;
	/** The current review, or the decision that still settles it; null if no one has looked at it. */
	review: OutcomeReview | null;
	/** The day from which the rule asks again, if it is settled. */
	askedAgain: string | null;
};
type AsOf = { today: string; timeZone: string; weeks: number };

/** For every questionnaire, from the forms of this stay, oldest first. */
export function offTrackLines(
	forms: readonly Pick<FilledForm, 'slug' | 'day' | 'total'>[],
	reviews: readonly OutcomeReview[],
	asOf: AsOf
): OffTrackLine[] {
	return measures.flatMap(({ slug, name }): OffTrackLine[] => {
		const own = forms.filter((form) => form.slug === slug).map(({ day, total }) => ({ day, total }));
		const rule = reliableChange[slug] ?? null;
		const off = offTrack(own, rule, asOf.weeks);
		if (!off) return [];
		const review = reviewFor({ ...off, measure: slug }, reviews, asOf);
		const facts = { off, after: asOf.weeks, source: off.kind === 'forms-missed' ? null : (rule?.source ?? null) };
		return [
			{
				...{ measure: slug, name, facts: { ...facts, forms: own.slice(-12) }, review },
				askedAgain: review?.decided ? plusDays(dayOf(review.decided.at, asOf.timeZone), 7 * asOf.weeks) : null
			}
		];
	});
}

function reviewFor(
	off: OffTrack & { measure: string },
	reviews: readonly OutcomeReview[],
	{ today, timeZone, weeks }: AsOf
): OutcomeReview | null {
	const own = reviews.filter(({ measure }) => measure === off.measure);
	const open = own.findLast(({ decided }) => decided === null);
	if (open) return open;
	const answered = own.findLast(({ facts, decided }) => {
		const day = dayOf(decided!.at, timeZone);
		return isAnswered(off, [{ measure: off.measure, kind: facts.off.kind, day }], { today, weeks });
	});
	return answered ?? null;
}
