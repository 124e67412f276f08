import { z } from 'zod';
import type { ActivityView } from '#lib/activities/activity.ts';
import { local } from '#lib/activities/local.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { id } from '#lib/domain/id.ts';
import type { RoundSlices } from './fold.ts';
import { orders } from './order.ts';

/** `minutes` are per person; `namesAgreed`: the group agreed to have the display show who is speaking. */
export const config = z.strictObject({
	kind: z.literal('round'),
	question: local(200),
	minutes: z.number().multipleOf(0.5).min(0.5).max(20),
	namesAgreed: z.boolean()
});
export type RoundConfig = z.output<typeof config>;

/** The order the person is looking at; absent from pages older than this field. */
const inRun = { run: z.number().int().min(0).optional() };
const turns = { from: id.nullable(), to: id.nullable() };

export const commands = tableInBlock({
	// `first` is the lead's own choice of who goes first; the console suggests it from the check-in.
	'round.build': ['lead', { by: z.enum(orders), first: z.array(id).max(60), whom: z.enum(['everyone', 'not-yet']) }],
	// Whose turn ends and whose begins, so that a double press never skips anyone.
	'round.next': ['lead', turns],
	'round.back': ['lead', turns],
	'round.extend': ['lead', { seat: id, minutes: z.number().multipleOf(0.5).min(0.5).max(10) }],
	'round.front': ['lead', { seat: id }],
	'round.remove': ['lead', { seat: id }],
	'round.volunteer': ['participant', { ...inRun, offered: z.boolean() }],
	'round.pass': ['participant', inRun],
	'round.later': ['participant', inRun],
	'round.finish': ['participant', inRun]
});
export type RoundCommand = CommandOf<typeof commands>;
export type RoundView = ActivityView<RoundConfig, RoundSlices>;
