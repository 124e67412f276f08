import { z } from 'zod';
import type { ActivityView } from '#lib/activities/activity.ts';
import { line, local } from '#lib/activities/local.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { id } from '#lib/domain/id.ts';
import { replies, type ClosingSlices } from './fold.ts';

/**
 * `homework` is what the plan suggests to propose. `feedback` is not asked, given with a name to facilitators, or given so that nobody
 * learns whose it is.
 */
export const config = z.strictObject({
	kind: z.literal('closing'),
	homework: local(300).nullable(),
	feedback: z.enum(['none', 'named', 'anonymous'])
});
export type ClosingConfig = z.output<typeof config>;

export const commands = tableInBlock({
	'closing.take-away': ['participant', { text: line(300).nullable() }],
	'closing.propose': ['lead', { text: line(300), seat: id.nullable() }],
	'closing.reply': ['participant', { id, as: z.enum(replies), text: line(300).nullable() }],
	'closing.feedback': ['participant', { answers: z.record(id, id.nullable()), line: line(300).nullable() }],
	'closing.collect': ['lead', {}]
});
export type ClosingCommand = CommandOf<typeof commands>;
export type ClosingView = ActivityView<ClosingConfig, ClosingSlices>;
