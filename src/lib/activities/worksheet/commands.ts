import { z } from 'zod';
import type { ActivityView } from '#lib/activities/activity.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { answerPath, id } from '#lib/domain/id.ts';
import type { WorksheetSlices } from './fold.ts';

/**
 * The answers themselves are documents, private to the person; the room learns people's progress, and the answers
 * someone chose to share. `wall` is the field whose answers may be shown without names.
 */
export const config = z.strictObject({
	kind: z.literal('worksheet'),
	slug: id,
	pace: z.enum(['free', 'together']).optional(),
	wall: id.optional()
});
export type WorksheetConfig = z.output<typeof config>;

const step = z.number().int().min(1).max(99);
const count = z.number().int().min(0);
const seats = z.array(id).min(1).max(60);

export const commands = tableInBlock({
	// The text is never in the message: the server reads it from the saved answer (R7).
	'worksheet.share': ['participant', { path: answerPath, as: z.enum(['named', 'anonymous', 'none']) }],
	'worksheet.offer': ['participant', { path: answerPath, on: z.boolean() }],
	// Anything on the display must be removable.
	'worksheet.hide': ['lead', { id }],
	'worksheet.finish': ['participant', {}],
	'worksheet.progress': ['system', { seat: id, done: count, of: count, steps: z.array(step).max(99) }],
	'worksheet.open-step': ['lead', { step }],
	'worksheet.assign': ['lead', { seats: seats.nullable() }],
	'worksheet.pair': ['lead', { groups: z.array(z.array(id).min(2).max(3)).max(30) }],
	'worksheet.shuffle': ['lead', { seats }],
	'worksheet.wall': ['lead', { path: id.nullable() }],
	'worksheet.approve': ['lead', { id, approved: z.boolean() }],
	'worksheet.reveal': ['lead', {}],
	'worksheet.cover': ['lead', {}]
});
export type WorksheetCommand = CommandOf<typeof commands>;
export type WorksheetView = ActivityView<WorksheetConfig, WorksheetSlices>;
