import { sheetKind } from '#lib/activities/kinds.ts';
import { printViews } from '#lib/activities/print-views.ts';
import { previewViews } from '#lib/activities/plan-views.ts';
import { loadViews } from '#lib/activities/view.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	await loadViews(data.view === 'participant' ? previewViews : printViews, [sheetKind]);
	return data;
};
