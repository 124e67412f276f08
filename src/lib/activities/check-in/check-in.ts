import { z } from 'zod';
import {
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	type Addressed,
	type By,
	type Decision,
	type Given
} from '../../domain/decision.ts';
import { id } from '../../domain/id.ts';
import type { Activity, ActivityView } from '../activity.ts';
import { checkInAnswer, checkInFields, type CheckInAnswers, type CheckInField } from './fields.ts';
import { apply, initial } from './fold.ts';
import { tally, type Revealed } from './tally.ts';

export type CheckInConfig = { kind: 'check-in'; fields: CheckInField[] };
export type CheckInRoom = { finished: number; revealed: Revealed | null };
export type CheckInSeat = { answers: CheckInAnswers; keepWord: boolean; finished: boolean };

type Answer = CheckInAnswers[CheckInField];
export type CheckInCommand =
	| { type: 'check-in.answer'; block: string; field: CheckInField; value: Answer }
	| { type: 'check-in.answer-for'; block: string; seat: string; field: CheckInField; value: Answer }
	| { type: 'check-in.keep'; block: string; keep: boolean }
	| { type: 'check-in.finish'; block: string }
	| { type: 'check-in.reveal'; block: string }
	| { type: 'check-in.hide'; block: string };

export type CheckInEvent =
	/** `by` is there when staff wrote down what somebody without a phone said. */
	| { type: 'check-in.answered'; block: string; field: CheckInField; value: Answer; by?: 'staff' }
	| { type: 'check-in.kept'; block: string; keep: boolean }
	| { type: 'check-in.finished'; block: string }
	| { type: 'check-in.counted'; block: string; finished: number }
	| { type: 'check-in.revealed'; block: string; result: Revealed }
	| { type: 'check-in.hidden'; block: string };

type View = ActivityView<CheckInConfig, CheckInRoom, null, CheckInSeat>;

const of = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
	z.strictObject({ type: z.literal(type), block: id, ...shape });

const answer = { field: z.enum(checkInFields), value: z.union([z.number(), z.string().max(300), z.null()]) };

export const checkIn: Activity<CheckInConfig, CheckInRoom, null, CheckInSeat, CheckInCommand, CheckInEvent> = {
	kind: 'check-in',
	config: z.strictObject({
		kind: z.literal('check-in'),
		fields: z
			.array(z.enum(checkInFields))
			.min(1)
			.refine((fields) => new Set(fields).size === fields.length, 'the same field twice')
	}),
	commands: {
		'check-in.answer': {
			schema: of('check-in.answer', answer),
			who: ['participant']
		},
		'check-in.answer-for': {
			schema: of('check-in.answer-for', { seat: id, ...answer }),
			who: ['lead', 'facilitator']
		},
		'check-in.keep': { schema: of('check-in.keep', { keep: z.boolean() }), who: ['participant'] },
		'check-in.finish': { schema: of('check-in.finish', {}), who: ['participant'] },
		'check-in.reveal': { schema: of('check-in.reveal', {}), who: ['lead'] },
		'check-in.hide': { schema: of('check-in.hide', {}), who: ['lead'] }
	},
	initial,
	decide,
	apply
};

function decide(view: View, command: CheckInCommand, by: By, _given: Given): Decision<CheckInEvent> {
	switch (command.type) {
		case 'check-in.reveal': {
			const result = tally(view.config.fields, Object.values(view.seats));
			return result ? happened(toRoom({ type: 'check-in.revealed', block: command.block, result })) : refuse('too-few');
		}
		case 'check-in.hide':
			return view.room.revealed ? happened(toRoom({ type: 'check-in.hidden', block: command.block })) : nothing();
		case 'check-in.answer-for':
			return answerFor(view, command);
		default:
			return by.as === 'seat' ? decideForSeat(view, command, by.seat) : refuse('not-yours');
	}
}

type SeatCommand = Exclude<CheckInCommand, { type: 'check-in.reveal' | 'check-in.hide' | 'check-in.answer-for' }>;

function decideForSeat(view: View, command: SeatCommand, seat: string): Decision<CheckInEvent> {
	const mine = view.seats[seat] ?? initial.seat;
	switch (command.type) {
		case 'check-in.answer':
			return answered(view, command, seat);
		case 'check-in.keep':
			if (mine.keepWord === command.keep) return nothing();
			return happened(
				toSeat(seat, { type: 'check-in.kept', block: command.block, keep: command.keep }),
				...(command.keep && view.room.revealed ? [without(view, command.block, seat, mine)] : [])
			);
		case 'check-in.finish':
			return mine.finished ? nothing() : happened(...finished(view, command.block, seat));
	}
}

function answered(
	{ config }: View,
	{ block, field, value }: { block: string; field: CheckInField; value: Answer },
	seat: string,
	by?: 'staff'
): Decision<CheckInEvent> {
	if (!config.fields.includes(field)) return refuse('unknown');
	const answer = checkInAnswer(field, value);
	if (!answer.ok) return refuse('invalid');
	return happened(toSeat(seat, { type: 'check-in.answered', block, field, value: answer.value, ...(by && { by }) }));
}

const finished = (view: View, block: string, seat: string): Addressed<CheckInEvent>[] => [
	toSeat(seat, { type: 'check-in.finished', block }),
	toRoom({ type: 'check-in.counted', block, finished: view.room.finished + 1 })
];

/** What somebody without a phone said, in a facilitator's hand. It is finished when every question has its answer. */
function answerFor(
	view: View,
	command: Extract<CheckInCommand, { type: 'check-in.answer-for' }>
): Decision<CheckInEvent> {
	const { seat, field, block } = command;
	if (!(seat in view.names)) return refuse('unknown');
	if (!view.entered?.includes(seat)) return refuse('not-yours');
	const decision = answered(view, command, seat, 'staff');
	const mine = view.seats[seat] ?? initial.seat;
	const isLast = view.config.fields.every((it) => it === field || mine.answers[it] !== undefined);
	if (!decision.ok || mine.finished || !isLast) return decision;
	return happened(...decision.events, ...finished(view, block, seat));
}

/** A word that its owner takes back leaves the room at once; one that is given later waits for the next reveal. */
function without(view: View, block: string, seat: string, mine: CheckInSeat): Addressed<CheckInEvent> {
	const seats = { ...view.seats, [seat]: { ...mine, keepWord: true } };
	const result = tally(view.config.fields, Object.values(seats));
	return toRoom(result ? { type: 'check-in.revealed', block, result } : { type: 'check-in.hidden', block });
}
