import { consoleViews } from '#lib/activities/console-views.ts';
import { loadOffers } from '#lib/activities/kinds.ts';
import { kindsOf, loadViews } from '#lib/activities/view.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await Promise.all([loadOffers(), loadViews(consoleViews, kindsOf(data.snapshot.room?.blocks ?? []))]);
	return data;
};
