import { timeIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { currentPlanOf } from '#lib/server/care-plans/current.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { comingFor } from './ahead.ts';
import { homeworkOf } from './homework.ts';
import { dueHere } from './questionnaires.ts';
import { cardOfWeek, practiceCard, sheetsOf } from './sheets.ts';
import { plainTrendsOf } from './trends.ts';
import { zoneOf } from './zone.ts';

/**
 * The content of a person's own page. It contains nothing written by a clinician, and no score. Days are already formatted, in the program's time
 * zone, so that a phone opening it for the first time loads no calendar code.
 */
export async function homeOf(clientId: string, locale: Locale) {
	const [identity, homework, card, coming, sheets, trends, plan, due, zone] = await Promise.all([
		identityOf(clientId),
		homeworkOf(clientId),
		cardOfWeek(clientId),
		comingFor(clientId),
		sheetsOf(clientId),
		plainTrendsOf(clientId, locale),
		currentPlanOf(clientId),
		dueHere(clientId),
		zoneOf(clientId)
	]);
	const day = (at: number) => timeIn('weekday', at, locale, zone);
	return {
		name: identity!.preferredName,
		practice: homework.map(({ id, text, agreedAt, outcome }) => ({
			...{ id, text: text[locale], outcome },
			agreedOn: day(agreedAt)
		})),
		/** This week's practice card, if it was begun. */
		card,
		coming: coming.map(({ id, title, start, timeZone, isCancelled }) => ({
			...{ id, title, isCancelled },
			at: timeIn('moment', start, locale, timeZone)
		})),
		forms: due.map(({ measure: { slug, title } }) => ({ slug, title: title[locale] })),
		sheets: sheets
			.filter(({ slug }) => slug !== practiceCard)
			.slice(0, 3)
			.map(({ id, title, changedAt }) => ({ id, title: title[locale], changedOn: day(changedAt) })),
		// In a plan, the text of a goal is the client's own; objectives and problems are the clinician's.
		goals: plan?.plan.problems.flatMap(({ goals }) => goals.map(({ id, text }) => ({ id, text }))) ?? [],
		trends
	};
}
