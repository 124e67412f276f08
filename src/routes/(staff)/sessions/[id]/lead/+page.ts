import { loadOffers, loadViews } from '#lib/activities/kinds.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await Promise.all([loadOffers(), loadViews('Lead', data.snapshot.room?.blocks ?? [])]);
	return data;
};
