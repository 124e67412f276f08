import { displayViews } from '#lib/activities/display-views.ts';
import { loadViews } from '#lib/activities/view.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await loadViews(displayViews, data.snapshot.room?.blocks ?? []);
	return data;
};
