import { loadViews } from '#lib/activities/kinds.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await loadViews('Lead', data.snapshot.room?.blocks ?? []);
	return data;
};
