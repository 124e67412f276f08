import { z } from 'zod';
import type { Clock } from '#lib/domain/clock.ts';
import { id } from '#lib/domain/id.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { local } from '#lib/activities/local.ts';
import { table } from '#lib/activities/table.ts';
import { decideRound } from './decide.ts';
import { apply, initial } from './fold.ts';
import { orders, type OrderBy } from './order.ts';
import type { Standing, Turn } from './turns.ts';

/** `minutes` are what each person has; `namesAgreed`, whether the group agreed that the wall says who speaks. */
export type RoundConfig = { kind: 'round'; question: Local; minutes: number; namesAgreed: boolean };
/** Names only where the group agreed to them. Nobody has the floor while it is not taken: the lead gives it. */
export type RoundRoom = {
	speaking: string | null;
	next: string | null;
	isTaken: boolean;
	done: number;
	of: number;
	clock: Clock | null;
};
/** The order; who has had the floor, the last one last; how long each has had it in all, in ms; who offered to begin. */
export type RoundStaff = { turns: Turn[]; said: string[]; spent: Record<string, number>; volunteers: string[] };
/** `place` counts from the one who speaks: 0 is your turn, 1 is next; null when nothing is to come. */
export type RoundSeat = { place: number | null; standing: Standing | null; offered: boolean };
export type RoundView = ActivityView<RoundConfig, RoundRoom, RoundStaff, RoundSeat>;

export type RoundCommand =
	| { type: 'round.build'; block: string; by: OrderBy; first: string[]; whom: 'everyone' | 'not-yet' }
	| { type: 'round.next'; block: string }
	| { type: 'round.back'; block: string }
	| { type: 'round.extend'; block: string; minutes: number }
	| { type: 'round.front'; block: string; seat: string }
	| { type: 'round.remove'; block: string; seat: string }
	| { type: 'round.volunteer'; block: string; offered: boolean }
	| { type: 'round.pass'; block: string }
	| { type: 'round.later'; block: string }
	| { type: 'round.finish'; block: string };

export type RoundEvent =
	| ({ type: 'round.moved'; block: string } & RoundRoom)
	| ({ type: 'round.arranged'; block: string } & RoundStaff)
	| { type: 'round.placed'; block: string; place: number | null; standing: Standing | null }
	| { type: 'round.volunteered'; block: string; offered: boolean };

export const round: Activity<RoundConfig, RoundRoom, RoundStaff, RoundSeat, RoundCommand, RoundEvent> = {
	kind: 'round',
	config: z.strictObject({
		kind: z.literal('round'),
		question: local(200),
		minutes: z.number().multipleOf(0.5).min(0.5).max(20),
		namesAgreed: z.boolean()
	}),
	commands: table({
		// `first` is the lead's own choice of who is heard before the others; the console takes it from the check-in.
		'round.build': [
			['lead'],
			{ by: z.enum(orders), first: z.array(id).max(60), whom: z.enum(['everyone', 'not-yet']) }
		],
		'round.next': [['lead'], {}],
		'round.back': [['lead'], {}],
		'round.extend': [['lead'], { minutes: z.number().multipleOf(0.5).min(0.5).max(10) }],
		'round.front': [['lead'], { seat: id }],
		'round.remove': [['lead'], { seat: id }],
		'round.volunteer': [['participant'], { offered: z.boolean() }],
		'round.pass': [['participant'], {}],
		'round.later': [['participant'], {}],
		'round.finish': [['participant'], {}]
	}),
	initial,
	decide: (view, command, by, given) => decideRound(view, command, by, given),
	apply
};
