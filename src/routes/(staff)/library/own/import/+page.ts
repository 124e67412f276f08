import { loadOffers, sheetKind } from '#lib/activities/kinds.ts';
import { previewViews } from '#lib/activities/plan-views.ts';
import { loadViews } from '#lib/activities/view.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await Promise.all([loadOffers(), loadViews(previewViews, [sheetKind])]);
	return data;
};
