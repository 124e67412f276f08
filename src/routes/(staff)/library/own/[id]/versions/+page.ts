import { loadOffers } from '#lib/activities/kinds.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await loadOffers();
	return data;
};
