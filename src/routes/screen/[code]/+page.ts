import { displayViews } from '#lib/activities/display-views.ts';
import { sheetOf } from '#lib/activities/kinds.ts';
import { loadSheets } from '#lib/activities/sheet-content.ts';
import { kindsOf, loadViews } from '#lib/activities/view.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data, fetch }) => {
	const room = data.shown?.snapshot.room;
	await Promise.all([
		loadViews(displayViews, [...kindsOf(room?.blocks ?? []), ...(room?.ahead ?? [])]),
		loadSheets(
			(room?.blocks ?? []).map(({ activity }) => sheetOf(activity)),
			fetch
		)
	]);
	return data;
};
