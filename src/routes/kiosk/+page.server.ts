import { app } from '#lib/server/app.ts';
import { isHttps } from '#lib/server/config.ts';
import { handoverOf } from '#lib/server/measures/handover.ts';
import { tabletCookieName } from '#lib/server/measures/tablet-cookie.ts';

/** One questionnaire on a tablet of the program's, and nothing else; null once it is finished. */
export const load = async ({ cookies, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const found = await handoverOf(cookies.get(tabletCookieName(isHttps(app().config))));
	if (!found) return { form: null };
	const { measure, isHeard, answers, person } = found;
	return { form: { measure, isHeard, answers, name: person.preferredName } };
};
