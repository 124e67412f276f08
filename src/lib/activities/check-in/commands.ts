import { z } from 'zod';
import { local } from '#lib/activities/local.ts';
import { madeFrom } from '#lib/activities/made-from.ts';
import type { ActivityView } from '#lib/activities/activity.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { id } from '#lib/domain/id.ts';
import type { CheckInSlices } from './fold.ts';
import { isOwnId, mostOptions, mostOwn } from './own-questions.ts';
import { field, ownId, said, value } from './said.ts';

const asked = { id: ownId, label: local(200), help: local(200).optional() };
const option = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,20}$/), label: local(80) });
const isOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;
const sameId = { error: 'same-id' };

const question = z.discriminatedUnion('kind', [
	z.strictObject({ ...asked, kind: z.enum(['text', 'long']) }),
	z.strictObject({
		...{ ...asked, kind: z.literal('choice') },
		options: z
			.array(option)
			.min(1)
			.max(mostOptions)
			.refine((options) => isOnce(options.map(({ id }) => id)), sameId)
	}),
	z.strictObject({ ...asked, kind: z.literal('scale'), low: local(80), high: local(80) })
]);

export const config = z
	.strictObject({
		kind: z.literal('check-in'),
		fields: z.array(field).min(1).refine(isOnce, sameId),
		/** Questions that the program wrote. Each is asked where its id is among the fields. */
		own: z
			.array(question)
			.min(1)
			.max(mostOwn)
			.refine((own) => isOnce(own.map(({ id }) => id)), sameId)
			.optional(),
		...madeFrom
	})
	.refine(({ fields, own = [] }) => fields.every((it) => !isOwnId(it) || own.some(({ id }) => id === it)), {
		error: 'not-beside',
		path: ['fields']
	});
export type CheckInConfig = z.output<typeof config>;

const answer = { field, value };

export const commands = tableInBlock({
	'check-in.answer': ['participant', answer],
	'check-in.answer-for': [['lead', 'facilitator'], { seat: id, ...answer }],
	/** What somebody answered before the session, once its block has begun. */
	'check-in.bring': ['system', { seat: id, said }],
	'check-in.keep': ['participant', { keep: z.boolean() }],
	'check-in.finish': ['participant', {}],
	'check-in.reveal': ['lead', {}],
	/** What the room saw last, as it was: without who has finished since. */
	'check-in.show-again': ['lead', {}],
	'check-in.hide': ['lead', {}]
});
export type CheckInCommand = CommandOf<typeof commands>;
export type CheckInView = ActivityView<CheckInConfig, CheckInSlices>;
