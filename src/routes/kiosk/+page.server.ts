import { app } from '#lib/server/app.ts';
import { isHttps } from '#lib/server/config.ts';
import { handoverOf } from '#lib/server/measures/handover.ts';
import { tabletCookieName } from '#lib/server/measures/tablet-cookie.ts';

/** One questionnaire on a tablet of the program's, and nothing else; without it, what became of it as far as the tablet may tell. */
export const load = async ({ cookies, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const found = await handoverOf(cookies.get(tabletCookieName(isHttps(app().config))));
	if (found?.state !== 'open') return { form: null, over: found };
	const { id, measure, isHeard, answers, person, closesIn } = found;
	return { form: { id, measure, isHeard, answers, closesIn, name: person.preferredName }, over: null };
};
