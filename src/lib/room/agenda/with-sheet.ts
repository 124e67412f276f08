import { activities } from '#lib/activities/rules.ts';
import { sheetOf } from '#lib/activities/kinds.ts';
import type { KnownWorksheet } from '#lib/domain/worksheet.ts';
import type { Block } from './block.ts';

/** The plan with old worksheets replaced by this one; null if it contains none. */
export function withSheet(
	blocks: readonly Block[],
	isOld: (slug: string) => boolean,
	worksheet: KnownWorksheet
): Block[] | null {
	if (!blocks.some(({ activity }) => isOld(sheetOf(activity) ?? ''))) return null;
	return blocks.map((block) => {
		const { activity } = block;
		if (!activity || !isOld(sheetOf(activity) ?? '')) return block;
		return { ...block, activity: activities[activity.kind]?.documents?.withWorksheet(activity, worksheet) ?? activity };
	});
}
