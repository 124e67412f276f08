import { loadOffers, sheetKind } from '#lib/activities/kinds.ts';
import { planViews, previewViews } from '#lib/activities/plan-views.ts';
import { loadViews } from '#lib/activities/view.ts';
import { isBlock } from '#lib/domain/library/own-content.ts';
import { viewKindOf } from '#lib/pages/library/own-kinds.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data }) => {
	const kind = viewKindOf(data.sheet, sheetKind);
	await Promise.all([
		loadOffers(),
		loadViews(previewViews, [kind]),
		isBlock(data.sheet) && loadViews(planViews, [kind])
	]);
	return data;
};
