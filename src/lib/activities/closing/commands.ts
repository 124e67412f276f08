import { z } from 'zod';
import type { ActivityView } from '#lib/activities/activity.ts';
import { line, local } from '#lib/activities/local.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { id } from '#lib/domain/id.ts';
import { replies, type ClosingSlices } from './fold.ts';

/**
 * `homework` is the practice the plan suggests. `feedback` isn't asked, is given to facilitators with a name, or is
 * given so that no one learns whose it is.
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
