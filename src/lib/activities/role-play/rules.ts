import { activity } from '#lib/activities/activity.ts';
import { happened, nothing, refuse, toRoom, type By, type Decision } from '#lib/domain/decision.ts';
import { commands, config, type RolePlayCommand, type RolePlayView } from './commands.ts';
import { facts } from './facts.ts';
import { fold, initial, type RolePlayEvents } from './fold.ts';
import { cast, roleOf } from './players.ts';
import { madeUp } from './made-up.ts';

function decide(view: RolePlayView, command: RolePlayCommand, by: By): Decision<RolePlayEvents> {
	const { block } = command;
	const { isPlaying } = view.room;
	switch (command.type) {
		case 'role-play.begin':
			if (isPlaying) return nothing();
			return view.room.filled.length ? happened(toRoom({ type: 'role-play.begun', block })) : refuse('nobody');
		case 'role-play.end':
			return isPlaying ? happened(toRoom({ type: 'role-play.ended', block })) : nothing();
		case 'role-play.assign':
			if (!view.config.parts.some(({ id }) => id === command.part)) return refuse('unknown');
			if (command.seat !== null && !(command.seat in view.names)) return refuse('unknown');
			return cast(view, block, command.part, command.seat);
		case 'role-play.volunteer':
			return by.as === 'seat' ? volunteer(view, block, command.part, by.seat) : refuse('not-yours');
		case 'role-play.step-back':
			return by.as === 'seat' ? stepBack(view, block, by.seat) : refuse('not-yours');
	}
}

function volunteer(view: RolePlayView, block: string, role: string, seat: string): Decision<RolePlayEvents> {
	if (!view.config.parts.some(({ id }) => id === role)) return refuse('unknown');
	const player = view.staff.players[role];
	if (player && player !== seat && player in view.names) return refuse('too-late');
	return cast(view, block, role, seat);
}

/** No one has to play: stepping back is always possible, and needs no reason. */
function stepBack(view: RolePlayView, block: string, seat: string): Decision<RolePlayEvents> {
	const mine = roleOf(view.staff.players, seat);
	return mine ? cast(view, block, mine, null) : nothing();
}

export const rolePlay = activity({ kind: 'role-play', config, commands, initial, fold, decide, facts, madeUp });
