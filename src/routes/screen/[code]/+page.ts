import { displayViews } from '#lib/activities/display-views.ts';
import { kindsOf, loadViews } from '#lib/activities/view.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	const room = data.shown?.snapshot.room;
	await loadViews(displayViews, [...kindsOf(room?.blocks ?? []), ...(room?.ahead ?? [])]);
	return data;
};
