import {
	happened,
	refuse,
	toRoom,
	toStaff,
	type Addressed,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { commands, type TopicCommand } from '#lib/room/commands.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import { rolesOf } from '#lib/room/roles.ts';
import type { Back, Done, Return, RoomState } from '#lib/room/state.ts';
import { whyNotLive } from '#lib/room/session/why-not.ts';
import { undoWithin } from './undo-within.ts';

type Decided = Decision<TopicEvents>;
/** What can be decided again: every topic command except undo itself. */
export type Undoable = Exclude<TopicCommand, { type: 'room.undo' }>;

/** The same decision plus how to undo it, if others saw the act and it can be undone. */
export function undoable(before: RoomState, command: Undoable, by: By, { now }: Given, decision: Decided): Decided {
	if (!decision.ok || decision.events.length === 0 || by.as !== 'staff') return decision;
	const back = backFrom(before, command, decision.events);
	if (!back) return decision;
	const done: Done = { by: by.id, at: now, what: command.type, back };
	return { ...decision, events: [...decision.events, toStaff({ type: 'staff.acted', done })] };
}

function backFrom({ room, staff }: RoomState, command: Undoable, events: Addressed<TopicEvents>[]): Back | null {
	switch (command.type) {
		case 'agenda.next':
		case 'agenda.back':
		case 'agenda.go': {
			const moved = events.map(({ event }) => event).find((event) => event.type === 'agenda.moved')!;
			const left = room.blocks.find((block) => block.id === room.current);
			if (!left || !room.clock) return null;
			const { id: block, minutes } = left;
			const wasSkipped = room.skipped.includes(moved.block);
			return { type: 'agenda.return', from: moved.block, wasSkipped, block, minutes, clock: room.clock };
		}
		case 'agenda.skip':
			return { ...command, skipped: !command.skipped };
		case 'agenda.extend': {
			// Everyone sees the current block's length; other blocks' lengths are still only a plan.
			const timed = events.map(({ event }) => event).find((event) => event.type === 'agenda.timed')!;
			const was = room.blocks.find((block) => block.id === timed.block)!.minutes;
			return timed.clock && { type: 'agenda.extend', block: timed.block, minutes: was - timed.minutes };
		}
		case 'room.prompt':
			return { type: 'room.prompt', text: room.prompt };
		case 'display.hide':
		case 'room.hold':
			return { type: command.type, on: !command.on };
		case 'seat.remove':
			return { type: 'seat.admit', seat: command.seat, client: staff.seats[command.seat]!.client };
		default:
			return null;
	}
}

/**
 * Undoes the last act with further events; the log keeps what was written (R11). Only the person who acted may do it,
 * and only while they still have the role. `at` identifies the act, so that a delayed request never undoes another.
 */
export function undo(
	state: RoomState,
	at: number,
	by: By,
	{ now }: Given,
	again: (command: Undoable) => Decided
): Decided {
	const { last } = state.staff;
	if (!last || last.at !== at || now - last.at > undoWithin) return refuse('too-late');
	const may = rolesOf(state, by).some((role) => commands[last.what]!.who.includes(role));
	if (by.as !== 'staff' || by.id !== last.by || !may) return refuse('not-yours');
	const decision = takeBack(state, last.back, now, again);
	return decision.ok ? { ...decision, events: [...decision.events, toStaff({ type: 'staff.undid' })] } : decision;
}

function takeBack(state: RoomState, back: Back, now: number, again: (command: Undoable) => Decided): Decided {
	switch (back.type) {
		case 'agenda.return':
			return goBack(state, back, now);
		case 'room.hold':
			return again({ ...back, from: state.room.current });
		default:
			return again(back);
	}
}

/** Restores the previous clock, plus any minutes added to its block in the meantime. */
function goBack({ room }: RoomState, back: Return, now: number): Decided {
	const notLive = whyNotLive(room.status);
	if (notLive) return refuse(notLive);
	const block = room.blocks.find((it) => it.id === back.block);
	if (room.current !== back.from || !block) return refuse('too-late');
	const clock = { ...back.clock, length: back.clock.length + (block.minutes - back.minutes) * 60_000 };
	const { from } = back;
	return happened<TopicEvents>(
		toRoom({ type: 'agenda.moved', block: block.id, clock }),
		...(back.wasSkipped ? [toRoom({ type: 'agenda.skipped', block: from, skipped: true })] : []),
		toStaff({ type: 'agenda.returned', block: block.id, at: now })
	);
}
