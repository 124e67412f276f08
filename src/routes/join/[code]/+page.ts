import { loadViews } from '#lib/activities/views.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await loadViews('Take', data.here?.snapshot.room?.blocks ?? []);
	return data;
};
