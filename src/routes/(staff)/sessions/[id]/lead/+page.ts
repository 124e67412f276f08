import { consoleViews } from '#lib/activities/console-views.ts';
import { loadOffers, sheetOf } from '#lib/activities/kinds.ts';
import { loadSheets } from '#lib/activities/sheet-content.ts';
import { kindsOf, loadViews } from '#lib/activities/view.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data, fetch }) => {
	const blocks = data.snapshot.room?.blocks ?? [];
	await Promise.all([
		loadOffers(),
		loadViews(consoleViews, kindsOf(blocks)),
		loadSheets(
			blocks.map(({ activity }) => sheetOf(activity)),
			fetch
		)
	]);
	return data;
};
