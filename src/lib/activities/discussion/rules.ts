import { z } from 'zod';
import {
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type Addressed,
	type By,
	type Decision
} from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { local } from '#lib/activities/local.ts';
import { table } from '#lib/activities/table.ts';
import { apply, initial } from './fold.ts';

export type DiscussionConfig = { kind: 'discussion'; question: Local };
/** How many hands are up: whose they are, people see without a wall. */
export type DiscussionRoom = { hands: number };
/** Raised hands in the order they went up, and whom the lead called on. */
export type DiscussionStaff = { hands: string[]; called: string | null };
export type DiscussionSeat = { isRaised: boolean; isCalled: boolean };

export type DiscussionCommand =
	| { type: 'discussion.raise'; block: string }
	| { type: 'discussion.lower'; block: string }
	| { type: 'discussion.call'; block: string; seat: string | null }
	| { type: 'discussion.put-down'; block: string; seat: string };

export type DiscussionEvent =
	| { type: 'discussion.lined-up'; block: string; hands: string[]; called: string | null }
	| { type: 'discussion.counted'; block: string; hands: number }
	| { type: 'discussion.told'; block: string; isRaised: boolean; isCalled: boolean };

type View = ActivityView<DiscussionConfig, DiscussionRoom, DiscussionStaff, DiscussionSeat>;

export const discussion: Activity<
	DiscussionConfig,
	DiscussionRoom,
	DiscussionStaff,
	DiscussionSeat,
	DiscussionCommand,
	DiscussionEvent
> = {
	kind: 'discussion',
	config: z.strictObject({ kind: z.literal('discussion'), question: local(200) }),
	commands: table({
		'discussion.raise': [['participant'], {}],
		'discussion.lower': [['participant'], {}],
		'discussion.call': [['lead'], { seat: id.nullable() }],
		'discussion.put-down': [['lead'], { seat: id }]
	}),
	initial,
	decide,
	apply
};

function decide(view: View, command: DiscussionCommand, by: By): Decision<DiscussionEvent> {
	const { block } = command;
	const { called } = view.staff;
	const hands = view.staff.hands.filter((seat) => seat in view.names);
	const without = (seat: string | null) => hands.filter((it) => it !== seat);
	switch (command.type) {
		case 'discussion.call':
			if (command.seat !== null && !hands.includes(command.seat)) return refuse('unknown');
			if (command.seat === called) return nothing();
			return lineUp(view, block, without(command.seat), command.seat);
		case 'discussion.put-down':
			return hands.includes(command.seat) ? lineUp(view, block, without(command.seat), called) : refuse('unknown');
		default: {
			if (by.as !== 'seat') return refuse('not-yours');
			const isUp = hands.includes(by.seat);
			if (isUp === (command.type === 'discussion.raise')) return nothing();
			return lineUp(view, block, isUp ? without(by.seat) : [...hands, by.seat], called);
		}
	}
}

/** Staff hear the line, the room how long it is, and each person whose own standing changed. */
function lineUp(view: View, block: string, hands: string[], called: string | null): Decision<DiscussionEvent> {
	const seats = Object.keys(view.names).flatMap((seat): Addressed<DiscussionEvent>[] => {
		const before = view.seats[seat] ?? initial.seat;
		const after = { isRaised: hands.includes(seat), isCalled: seat === called };
		const isSame = before.isRaised === after.isRaised && before.isCalled === after.isCalled;
		return isSame ? [] : [toSeat(seat, { type: 'discussion.told', block, ...after })];
	});
	const counted = toRoom<DiscussionEvent>({ type: 'discussion.counted', block, hands: hands.length });
	return happened<DiscussionEvent>(
		toStaff({ type: 'discussion.lined-up', block, hands, called }),
		...(hands.length === view.room.hands ? [] : [counted]),
		...seats
	);
}
