import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import {
	concerning,
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { isFlag } from '#lib/measures/score.ts';

import { facts } from './facts.ts';
import { fold, initial, type MeasureEvents, type MeasureSlices } from './fold.ts';
import { lookback } from './lookback.ts';
import { madeUp } from './made-up.ts';

const config = z.strictObject({
	kind: z.literal('measure'),
	slug: id.refine((slug) => measureBySlug(slug) !== undefined, 'no such measure')
});
export type MeasureConfig = z.output<typeof config>;

const commands = tableInBlock({
	'measure.answer': ['participant', { item: id, value: z.number().int().min(0).max(100).nullable() }],
	'measure.finish': ['participant', {}]
});
type Command = CommandOf<typeof commands>;
type View = ActivityView<MeasureConfig, MeasureSlices>;

function decide(view: View, command: Command, by: By, given: Given): Decision<MeasureEvents> {
	if (by.as !== 'seat') return refuse('not-yours');
	const { block } = command;
	switch (command.type) {
		case 'measure.answer':
			return answer(view, command, by.seat, given);
		case 'measure.finish':
			if (view.seats[by.seat]?.finished) return nothing();
			return happened(
				toSeat(by.seat, { type: 'measure.finished', block }),
				toRoom({ type: 'measure.counted', block, finished: view.room.finished + 1 })
			);
	}
}

/**
 * A safety answer reaches staff at once, without waiting until the person is done. Phones ask it only while staff are
 * present; an answer someone was allowed to give counts whenever it arrives.
 */
function answer(
	{ config, staff }: View,
	{ block, item: asked, value }: Extract<Command, { type: 'measure.answer' }>,
	seat: string,
	{ now }: Given
): Decision<MeasureEvents> {
	const item = measureBySlug(config.slug)?.items.find((it) => it.id === asked);
	if (!item) return refuse('unknown');
	if (value !== null && !item.choices.some((choice) => choice.score === value)) return refuse('invalid');
	const flags = isFlag(item, value) && !(seat in staff.flagged);
	const told = happened<MeasureEvents>(
		toSeat(seat, { type: 'measure.answered', block, item: asked, value }),
		...(flags ? [toStaff({ type: 'measure.flagged', block, seat, at: now })] : [])
	);
	if (value === null || !isFlag(item, value)) return told;
	return concerning(told, { seat, item: asked, answer: { item: asked, value } });
}

export const measure = activity({ kind: 'measure', config, commands, initial, fold, decide, facts, lookback, madeUp });
