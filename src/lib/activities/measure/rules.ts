import { z } from 'zod';
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
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { isFlag } from '#lib/measures/score.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { table } from '#lib/activities/table.ts';
import { apply, initial } from './fold.ts';

export type MeasureConfig = { kind: 'measure'; slug: string };
export type MeasureRoom = { finished: number };
/** When a safety item was first answered above its lowest, by seat. It stays, whatever is answered later: somebody has to ask. */
export type MeasureStaff = { flagged: Record<string, number> };
export type MeasureSeat = { answers: MeasureAnswers; finished: boolean };

export type MeasureCommand =
	| { type: 'measure.answer'; block: string; item: string; value: number | null }
	| { type: 'measure.finish'; block: string };

export type MeasureEvent =
	| { type: 'measure.answered'; block: string; item: string; value: number | null }
	| { type: 'measure.flagged'; block: string; seat: string; at: number }
	| { type: 'measure.finished'; block: string }
	| { type: 'measure.counted'; block: string; finished: number };

type View = ActivityView<MeasureConfig, MeasureRoom, MeasureStaff, MeasureSeat>;

export const measure: Activity<MeasureConfig, MeasureRoom, MeasureStaff, MeasureSeat, MeasureCommand, MeasureEvent> = {
	kind: 'measure',
	config: z.strictObject({
		kind: z.literal('measure'),
		slug: id.refine((slug) => measureBySlug(slug) !== undefined, 'no such measure')
	}),
	commands: table({
		'measure.answer': [['participant'], { item: id, value: z.number().int().min(0).max(100).nullable() }],
		'measure.finish': [['participant'], {}]
	}),
	initial,
	decide,
	apply
};

function decide(view: View, command: MeasureCommand, by: By, given: Given): Decision<MeasureEvent> {
	if (by.as !== 'seat') return refuse('not-yours');
	if (command.type === 'measure.answer') return answer(view, command, by.seat, given);
	if (view.seats[by.seat]?.finished) return nothing();
	const { block } = command;
	return happened(
		toSeat(by.seat, { type: 'measure.finished', block }),
		toRoom({ type: 'measure.counted', block, finished: view.room.finished + 1 })
	);
}

/**
 * A safety item is told to staff as it is answered: it does not wait until somebody is done. So it is asked only while somebody is there to
 * be told; a pass says nothing that would need them.
 */
function answer(
	{ config, staff, staffed }: View,
	{ block, item: asked, value }: Extract<MeasureCommand, { type: 'measure.answer' }>,
	seat: string,
	{ now }: Given
): Decision<MeasureEvent> {
	const item = measureBySlug(config.slug)?.items.find((it) => it.id === asked);
	if (!item) return refuse('unknown');
	if (value !== null && !item.choices.some((choice) => choice.score === value)) return refuse('invalid');
	if (item.safety && value !== null && !staffed) return refuse('not-now');
	const flags = isFlag(item, value) && !(seat in staff.flagged);
	const told = happened<MeasureEvent>(
		toSeat(seat, { type: 'measure.answered', block, item: asked, value }),
		...(flags ? [toStaff<MeasureEvent>({ type: 'measure.flagged', block, seat, at: now })] : [])
	);
	return isFlag(item, value) ? concerning(told, { seat, item: asked }) : told;
}
