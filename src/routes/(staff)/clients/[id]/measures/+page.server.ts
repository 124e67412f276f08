import { measures } from '#lib/measures/index.ts';
import { readMeasures } from '#lib/server/measures/chart.ts';
import { ask, assign, end, exempt, withdraw } from './acts.server.ts';
import { enter } from './place.server.ts';

/** Every questionnaire of one client, what is due, and what was assigned to them by hand. */
export const load = async (event) => {
	const { by, place } = await enter(event);
	const { id, name } = place.person;
	return {
		...{ client: { id, name }, locale: by.locale, saved: event.url.searchParams.has('saved') },
		...(await readMeasures(by, place)),
		choices: measures.map(({ slug, title }) => ({ slug, title: title[by.locale] }))
	};
};

export const actions = { assign, end, exempt, ask, withdraw };
