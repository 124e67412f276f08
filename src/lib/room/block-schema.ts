import { z } from 'zod';
import { activities, type ActivityConfig } from '#lib/activities/rules.ts';
import { id } from '#lib/domain/id.ts';

/** As its own rules parse it, so that two equal configs are equal as text too. */
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
