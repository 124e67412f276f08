import type { Brick } from '#lib/domain/brick.ts';
import { refuse, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import { lookup, ownerOf } from '#lib/domain/owner.ts';
import { recounted } from './away-done.ts';
import * as agenda from './agenda/rules.ts';
import * as care from './care/rules.ts';
import { commands, isOfActivity, type RoomCommand, type TopicCommand } from './commands.ts';
import type { RoomEvents, TopicEvents } from './events.ts';
import { inActivity, type Beside } from './in-activity.ts';
import * as lead from './lead/rules.ts';
import { undo, undoable, type Undoable } from './lead/undo.ts';
import * as pairing from './pairing/rules.ts';
import { rolesOf } from './roles.ts';
import { isDisclosure } from './safety/disclosure.ts';
import * as safety from './safety/rules.ts';
import * as seats from './seats/rules.ts';
import * as session from './session/rules.ts';
import type { RoomState } from './state.ts';

type Topic = Brick<RoomState, Undoable, TopicEvents>;

/** The topics by the first word of a command type; any other first word is an activity's kind. */
const topics = lookup<Topic>({
	session,
	agenda,
	timer: agenda,
	lead,
	room: lead,
	display: lead,
	staff: lead,
	seat: seats,
	pairing,
	care,
	safety
});

/**
 * The result of a command: events, each with its channel, or a refusal. Pure: time and ids are passed in. The command
 * already passed its schema; permission is checked again here, so that no caller can forget it.
 */
export function decide(
	state: RoomState,
	command: RoomCommand,
	by: By,
	given: Given,
	beside: Beside = {}
): Decision<RoomEvents> {
	const row = commands[command.type];
	if (!row || !(rolesOf(state, by).some((role) => row.who.includes(role)) || isCallOfOneGone(state, command, by)))
		return refuse('not-yours');
	if (state.room.blocks.length === 0 && command.type !== 'session.plan') return refuse('gone');
	return recounted(
		state,
		isOfActivity(command) ? inActivity(state, command, by, given, beside) : inTopic(state, command, by, given)
	);
}

/**
 * An answer someone gave while they were in, on a phone without a network, can arrive after they left or were removed.
 * If it tells staff that they may need help, it still gets through; nothing else from them does.
 */
const isCallOfOneGone = ({ staff }: RoomState, command: RoomCommand, by: By): boolean => {
	const status = by.as === 'seat' ? staff.seats[by.seat]?.status : undefined;
	return (status === 'left' || status === 'removed') && (command.type === 'safety.wish' || isDisclosure(command));
};

function inTopic(state: RoomState, command: TopicCommand, by: By, given: Given): Decision<TopicEvents> {
	if (command.type === 'room.undo') return undo(state, command.at, by, given, (back) => route(state, back, by, given));
	return undoable(state, command, by, given, route(state, command, by, given));
}

const route = (state: RoomState, command: Undoable, by: By, given: Given): Decision<TopicEvents> =>
	topics[ownerOf(command.type)]!.decide(state, command, by, given);
