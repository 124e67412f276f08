import { z } from 'zod';
import { activities, type ActivityConfig } from '#lib/activities/rules.ts';
import { id } from '#lib/domain/id.ts';
import { isInOrder, mostBlocks } from './block.ts';

/** Parsed by the kind's own rules, so that equal configs serialize equally. */
const activity = z.looseObject({ kind: z.string() }).transform((config, context) => {
	const parsed = activities[config.kind]?.config.safeParse(config);
	if (parsed?.success) return parsed.data as ActivityConfig;
	context.addIssue('unknown activity');
	return z.NEVER;
});

export const blockSchema = z.strictObject({
	id,
	title: z.string().trim().min(1).max(120),
	minutes: z.number().int().min(1).max(240),
	activity: activity.nullable(),
	startsAt: z.number().int().min(0).optional(),
	holds: z.literal('end').optional()
});

/** A whole plan: block ids are unique, and pins go forward in time. */
export const blocks = z
	.array(blockSchema)
	.min(1)
	.max(mostBlocks)
	.refine((list) => new Set(list.map((block) => block.id)).size === list.length, 'the same block twice')
	.refine(isInOrder, 'pins out of order');
