import { loadViews } from '#lib/activities/kinds.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await loadViews('Show', data.snapshot.room?.blocks ?? []);
	return data;
};
