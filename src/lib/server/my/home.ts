import type { Locale } from '#lib/domain/worksheet.ts';
import { currentPlanOf } from '#lib/server/care-plans/current.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { comingFor } from './ahead.ts';
import { homeworkOf } from './homework.ts';
import { dueHere } from './questionnaires.ts';
import { practiceCard, sheetsOf } from './sheets.ts';
import { plainTrendsOf } from './trends.ts';

/** What a person finds on their own page. Nothing that a clinician wrote stands in it, and no score. */
export async function homeOf(clientId: string, locale: Locale) {
	const [identity, homework, coming, sheets, trends, plan, due] = await Promise.all([
		identityOf(clientId),
		homeworkOf(clientId),
		comingFor(clientId),
		sheetsOf(clientId),
		plainTrendsOf(clientId, locale),
		currentPlanOf(clientId),
		dueHere(clientId)
	]);
	return {
		name: identity!.preferredName,
		practice: homework.map(({ id, text, agreedAt, outcome }) => ({ id, text: text[locale], agreedAt, outcome })),
		coming,
		forms: due.map(({ measure: { slug, title } }) => ({ slug, title: title[locale] })),
		sheets: sheets
			.filter(({ slug }) => slug !== practiceCard)
			.slice(0, 3)
			.map(({ id, title, changedAt }) => ({ id, title: title[locale], changedAt })),
		// In a plan, the words of a goal are the client's own; objectives and problems are the clinician's.
		goals: plan?.plan.problems.flatMap(({ goals }) => goals.map(({ id, text }) => ({ id, text }))) ?? [],
		trends
	};
}
