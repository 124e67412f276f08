import { z } from 'zod';
import type { ActivityView } from '#lib/activities/activity.ts';
import { ballotTable } from '#lib/activities/ballot/ballot.ts';
import { anonymous } from '#lib/activities/ballot/options.ts';
import { line, local } from '#lib/activities/local.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { id } from '#lib/domain/id.ts';
import type { IdeasSlices } from './fold.ts';

/** `most` ideas and `votes` are per person. */
export const config = z.strictObject({
	kind: z.literal('ideas'),
	question: local(200),
	most: z.number().int().min(1).max(5),
	votes: z.number().int().min(1).max(10),
	anonymous
});
export type IdeasConfig = z.output<typeof config>;

const ids = z.array(id).min(1).max(200);

export const commands = {
	...ballotTable('ideas', ids),
	...tableInBlock({
		'ideas.write': ['participant', { text: line(140) }],
		'ideas.take-back': ['participant', { id }],
		'ideas.collect': ['lead', {}],
		'ideas.approve': ['lead', { ids, approved: z.boolean() }],
		'ideas.open': ['lead', {}]
	})
};
export type IdeasCommand = CommandOf<typeof commands>;
export type IdeasView = ActivityView<IdeasConfig, IdeasSlices>;
