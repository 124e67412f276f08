import { activityOf } from '#lib/activities/rules.ts';
import { refuse, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import { commands, type CoreCommand, type SafetyCommand } from './commands.ts';
import { inActivity, type Ballots } from './decide-activity.ts';
import { decideAgenda } from './decide-agenda.ts';
import { decideCare } from './decide-care.ts';
import { decideEntered } from './decide-entered.ts';
import { decideLeading } from './decide-leading.ts';
import { decideSafety } from './decide-safety.ts';
import { decideSeat } from './decide-seat.ts';
import { decideSession } from './decide-session.ts';
import type { CoreEvent, RoomEvent } from './events.ts';
import { decideForgotten } from './forgotten.ts';
import { rolesOf } from './roles.ts';
import type { RoomState } from './state.ts';
import { undo, undoable } from './undo.ts';

export type Command = CoreCommand | { type: string; block: string };

/**
 * What a command does to a room: events, each on its channel, or a refusal. Pure: time and ids are given.
 * The command has passed its schema already; who may send it is asked here again, so that no caller can forget.
 */
export function decide(
	state: RoomState,
	command: Command,
	by: By,
	given: Given,
	boxes: Ballots = new Map()
): Decision<RoomEvent> {
	const row = commands[command.type];
	if (!row || !rolesOf(state, by).some((role) => row.who.includes(role))) return refuse('not-yours');
	if (state.room.blocks.length === 0 && command.type !== 'session.plan') return refuse('gone');
	if (activityOf(command.type)) return inActivity(state, command as { type: string; block: string }, by, given, boxes);
	return decideCore(state, command as CoreCommand, by, given);
}

function decideCore(state: RoomState, core: CoreCommand, by: By, given: Given): Decision<CoreEvent> {
	if (core.type === 'room.undo') return undo(state, core.at, by, given, (back) => route(state, back, by, given));
	return undoable(state, core, by, given, route(state, core, by, given));
}

function route(state: RoomState, core: CoreCommand, by: By, given: Given): Decision<CoreEvent> {
	switch (core.type) {
		case 'session.ask-to-end':
		case 'session.stay':
		case 'session.lapse':
			return decideForgotten(state, core, given);
		case 'room.hold':
		case 'display.hide':
			return decideLeading(state, core, given);
		case 'seat.note':
		case 'seat.prompt':
		case 'seat.one-to-one':
		case 'seat.moment':
		case 'seat.stuck':
		case 'seat.settle':
			return decideCare(state, core, by, given);
		case 'seat.enter':
		case 'seat.attend':
			return decideEntered(state, core, given);
	}
	switch (core.type.slice(0, core.type.indexOf('.'))) {
		case 'agenda':
		case 'timer':
			return decideAgenda(state, core, given);
		case 'safety':
			return decideSafety(state, core as SafetyCommand, by, given);
		case 'seat':
			return decideSeat(state, core, by, given);
		default:
			return decideSession(state, core, by, given);
	}
}
