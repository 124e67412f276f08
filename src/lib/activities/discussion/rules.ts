import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { local } from '#lib/activities/local.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { happened, nothing, refuse, toRoom, toSeat, toStaff, type By, type Decision } from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import { facts } from './facts.ts';
import { fold, initial, type DiscussionEvents, type DiscussionSlices } from './fold.ts';
import { madeUp } from './made-up.ts';

const config = z.strictObject({ kind: z.literal('discussion'), question: local(200) });
export type DiscussionConfig = z.output<typeof config>;

const commands = tableInBlock({
	'discussion.raise': ['participant', {}],
	'discussion.lower': ['participant', {}],
	'discussion.call': ['lead', { seat: id.nullable() }],
	'discussion.put-down': ['lead', { seat: id }]
});
type Command = CommandOf<typeof commands>;
type View = ActivityView<DiscussionConfig, DiscussionSlices>;

function decide(view: View, command: Command, by: By): Decision<DiscussionEvents> {
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
		case 'discussion.raise':
		case 'discussion.lower': {
			if (by.as !== 'seat') return refuse('not-yours');
			const isUp = hands.includes(by.seat);
			if (isUp === (command.type === 'discussion.raise')) return nothing();
			return lineUp(view, block, isUp ? without(by.seat) : [...hands, by.seat], called);
		}
	}
}

/** Staff receive the line, the room its length, and each person whose place changed their own place. */
function lineUp(view: View, block: string, hands: string[], called: string | null): Decision<DiscussionEvents> {
	const seats = Object.keys(view.names).flatMap((seat) => {
		const before = view.seats[seat] ?? initial.seat;
		const after = { isRaised: hands.includes(seat), isCalled: seat === called };
		const isSame = before.isRaised === after.isRaised && before.isCalled === after.isCalled;
		return isSame ? [] : [toSeat(seat, { type: 'discussion.told', block, ...after })];
	});
	const isCounted = hands.length !== view.room.hands;
	return happened(
		toStaff({ type: 'discussion.lined-up', block, hands, called }),
		...(isCounted ? [toRoom({ type: 'discussion.counted', block, hands: hands.length })] : []),
		...seats
	);
}

export const discussion = activity({ kind: 'discussion', config, commands, initial, fold, decide, facts, madeUp });
