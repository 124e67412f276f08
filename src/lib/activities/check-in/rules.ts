import { z } from 'zod';
import { id } from '#lib/domain/id.ts';
import type { Activity } from '#lib/activities/activity.ts';
import { decide } from './decide.ts';
import { checkInFields, type CheckInAnswers, type CheckInField } from './fields.ts';
import { apply, initial } from './fold.ts';
import type { Revealed } from './tally.ts';

export type CheckInConfig = { kind: 'check-in'; fields: CheckInField[] };
/** `shown` is how many had answered when the room last saw the words and moods; 0 before. */
export type CheckInRoom = { finished: number; revealed: Revealed | null; shown: number };
export type CheckInSeat = { answers: CheckInAnswers; keepWord: boolean; finished: boolean };

export type Answer = CheckInAnswers[CheckInField];
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
