import { z } from 'zod';
import type { ActivityView } from '#lib/activities/activity.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { id } from '#lib/domain/id.ts';
import { checkInFields } from './fields.ts';
import type { CheckInSlices } from './fold.ts';
import { said, value } from './said.ts';

export const config = z.strictObject({
	kind: z.literal('check-in'),
	fields: z
		.array(z.enum(checkInFields))
		.min(1)
		.refine((fields) => new Set(fields).size === fields.length, 'the same field twice')
});
export type CheckInConfig = z.output<typeof config>;

const answer = { field: z.enum(checkInFields), value };

export const commands = tableInBlock({
	'check-in.answer': ['participant', answer],
	'check-in.answer-for': [['lead', 'facilitator'], { seat: id, ...answer }],
	/** Answers given before the session, submitted once its block has begun. */
	'check-in.bring': ['system', { seat: id, said }],
	'check-in.keep': ['participant', { keep: z.boolean() }],
	'check-in.finish': ['participant', {}],
	'check-in.reveal': ['lead', {}],
	/** Shows again exactly what the room saw last, without people who have finished since. */
	'check-in.show-again': ['lead', {}],
	'check-in.hide': ['lead', {}]
});
export type CheckInCommand = CommandOf<typeof commands>;
export type CheckInView = ActivityView<CheckInConfig, CheckInSlices>;
