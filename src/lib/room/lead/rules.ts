import { z } from 'zod';
import { table, type CommandOf } from '#lib/domain/brick.ts';
import { pauseClock, resumeClock } from '#lib/domain/clock.ts';
import {
	happened,
	nothing,
	refuse,
	toRoom,
	toStaff,
	type Addressed,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import { from, hasMovedOn } from '#lib/room/agenda/from.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import { line } from '#lib/room/line.ts';
import { unwatched } from '#lib/room/safety/rules.ts';
import { whyNotLive, whyNotOpen } from '#lib/room/session/why-not.ts';
import { noticed } from '#lib/room/seats/rules.ts';
import type { RoomSlice, RoomState } from '#lib/room/state.ts';

const facilitators = ['lead', 'facilitator'] as const;

export const commands = table({
	'room.hold': ['lead', { on: z.boolean(), from }],
	'room.undo': [facilitators, { at: z.number().int() }, 'moves-room'],
	'display.hide': [facilitators, { on: z.boolean() }, 'moves-room'],
	'room.prompt': ['lead', { text: line(280) }],
	'lead.take': ['facilitator', {}],
	'staff.arrive': [facilitators, {}],
	'staff.leave': ['system', { staff: id }]
});
/** Undo needs the rules of every topic, so it is decided one level up. */
type Command = Exclude<CommandOf<typeof commands>, { type: 'room.undo' }>;

type Staff = Extract<By, { as: 'staff' }>;

/** Who leads, which staff are present, and what the lead does to the whole room. */
export function decide(state: RoomState, command: Command, by: By, { now }: Given): Decision<TopicEvents> {
	const { room, staff } = state;
	const notOpen = whyNotOpen(room.status);
	switch (command.type) {
		case 'room.hold':
			return hold(room, command, now);
		case 'display.hide':
			if (room.status === 'closed') return refuse('over');
			return room.hidden === command.on ? nothing() : happened(toRoom({ type: 'display.hidden', on: command.on }));
		case 'room.prompt':
			if (notOpen) return refuse(notOpen);
			return room.prompt === command.text ? nothing() : happened(toRoom({ type: 'room.prompted', text: command.text }));
		case 'lead.take':
			if (by.as !== 'staff') return refuse('not-yours');
			if (staff.lead === by.id) return nothing();
			return room.status === 'closed' ? refuse('over') : happened(...takes(by));
		case 'staff.arrive':
			return by.as === 'staff' ? arrive(state, by) : refuse('not-yours');
		case 'staff.leave':
			return leave(state, command.staff, now);
	}
}

export const takes = ({ id, name }: Staff): Addressed<TopicEvents>[] => [
	toStaff({ type: 'lead.taken', staff: id, name }),
	toRoom({ type: 'lead.changed', name, here: true })
];

/** A dropped lead doesn't interrupt anyone's work (R10): the room only learns that the lead is away. */
function arrive(state: RoomState, { id, name }: Staff): Decision<TopicEvents> {
	const { room, staff } = state;
	if (staff.staff[id]?.here) return nothing();
	const arrived = toStaff({ type: 'staff.arrived', staff: id, name });
	const told = noticed(state, true);
	if (staff.lead === id) return happened(arrived, toRoom({ type: 'lead.changed', name, here: true }), ...told);
	return happened(arrived, ...staffed(room.staffed, true), ...told);
}

function leave(state: RoomState, id: string, now: number): Decision<TopicEvents> {
	const { room, staff } = state;
	const who = staff.staff[id];
	if (!who?.here) return nothing();
	const left = toStaff({ type: 'staff.left', staff: id });
	const isStaffed = Object.entries(staff.staff).some(([other, { here }]) => here && other !== id);
	const others = [...(isStaffed ? [] : unwatched(state, now)), ...noticed(state, isStaffed)];
	if (staff.lead !== id) return happened(left, ...staffed(room.staffed, isStaffed), ...others);
	const away = toRoom({ type: 'lead.changed', name: who.name, here: false });
	return happened(left, away, ...staffed(false, isStaffed), ...others);
}

/** The room learns whether any staff member is present, but never which one. */
const staffed = (before: boolean, on: boolean): Addressed<TopicEvents>[] =>
	before === on ? [] : [toRoom({ type: 'room.staffed', on })];

/** The clock pauses and resumes with the room, unless it was already paused before. */
function hold(room: RoomSlice, { on, from }: { on: boolean; from: string | null }, now: number): Decision<TopicEvents> {
	const { status, clock, held } = room;
	const notLive = whyNotLive(status);
	if (notLive) return refuse(notLive);
	if (!clock) return refuse('not-now');
	if ((held !== null) === on) return nothing();
	if (hasMovedOn(room, from)) return refuse('too-late');
	if (held === null) return happened(toRoom({ type: 'room.held', since: now, clock: pauseClock(clock, now) }));
	const stoodBefore = clock.pausedAt !== null && clock.pausedAt < held;
	return happened(toRoom({ type: 'room.released', clock: stoodBefore ? clock : resumeClock(clock, now) }));
}
