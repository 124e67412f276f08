import { z } from 'zod';
import type { ActivityView } from '#lib/activities/activity.ts';
import { local } from '#lib/activities/local.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { id } from '#lib/domain/id.ts';
import type { RolePlaySlices } from './fold.ts';

/** `parts` are the roles, under the name used in stored plans. */
export const config = z.strictObject({
	kind: z.literal('role-play'),
	title: local(80),
	scene: local(600),
	/** `brief` is what the player wants and says. */
	parts: z
		.array(z.strictObject({ id, name: local(40), brief: local(300) }))
		.min(1)
		.max(6)
		.refine((list) => new Set(list.map((it) => it.id)).size === list.length, 'the same part twice'),
	/** Whether the group agreed to have the display show who plays what. */
	namesAgreed: z.boolean()
});
export type RolePlayConfig = z.output<typeof config>;

export const commands = tableInBlock({
	'role-play.volunteer': ['participant', { part: id }],
	'role-play.step-back': ['participant', {}],
	'role-play.assign': ['lead', { part: id, seat: id.nullable() }],
	'role-play.begin': ['lead', {}],
	'role-play.end': ['lead', {}]
});
export type RolePlayCommand = CommandOf<typeof commands>;
export type RolePlayView = ActivityView<RolePlayConfig, RolePlaySlices>;
