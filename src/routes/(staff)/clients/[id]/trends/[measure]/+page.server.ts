import { redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { plansSince } from '#lib/server/outcomes/reviewing.ts';
import { shownLines, shownReviews } from '#lib/server/outcomes/shown.ts';
import { barrierOptions } from '#lib/server/outcomes/words.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { decide, openReview, reviewing, traceReview } from './reviewing.server.ts';

export const load = async (event) => {
	const keptId = await keptIdOf(event.params.id);
	if (keptId !== event.params.id) redirect(303, `/clients/${keptId}/trends/${event.params.measure}`);
	const { staff, trends, line, reviews, open } = await openReview(event);
	await traceReview(staff, keptId);
	const locale = getLocale();
	const plans = trends.mayReview ? await plansSince(keptId, open?.at ?? Date.now(), trends.timeZone) : [];
	return {
		client: { id: keptId, name: trends.identity.name },
		timeZone: trends.timeZone,
		mayReview: trends.mayReview,
		line: line ? shownLines([line], locale)[0]! : null,
		reviews: await shownReviews(reviews.toReversed(), locale),
		openId: open?.id ?? null,
		barriers: barrierOptions(locale),
		plans: plans.map(({ id, kind, signedAt }) => ({ id, kind, day: dayOf(signedAt, trends.timeZone) })),
		form: startForm(reviewing, { decision: 'later' })
	};
};

export const actions = { default: decide };
