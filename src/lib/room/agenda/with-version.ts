import { activities, type ActivityConfig } from '#lib/activities/rules.ts';
import { sheetOf } from '#lib/activities/kinds.ts';
import type { KnownWorksheet } from '#lib/domain/worksheet.ts';
import type { Block } from './block.ts';

/** The plan with this worksheet wherever it had an old one; null if it has none of those. */
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

const fromOf = (activity: ActivityConfig | null): string => (activity && 'from' in activity && activity.from) || '';

/** The plan with these settings wherever a block has an old version of them, untouched; null if none has. */
export function withSettings(
	blocks: readonly Block[],
	isOld: (slug: string) => boolean,
	settings: ActivityConfig
): Block[] | null {
	if (!blocks.some(({ activity }) => isOld(fromOf(activity)))) return null;
	return blocks.map((block) => (isOld(fromOf(block.activity)) ? { ...block, activity: settings } : block));
}
