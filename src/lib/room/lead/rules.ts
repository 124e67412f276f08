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
import type { TopicEvents } from '#lib/room/events.ts';
import { line } from '#lib/room/line.ts';
import type { RoomSlice, RoomState, StaffSlice } from '#lib/room/state.ts';

const staffed = ['lead', 'facilitator'] as const;

export const commands = table({
	'room.hold': ['lead', { on: z.boolean() }],
	'room.undo': [staffed, { at: z.number().int() }],
	'display.hide': [staffed, { on: z.boolean() }],
	'room.prompt': ['lead', { text: line(280) }],
	'lead.take': ['facilitator', {}],
	'staff.arrive': [staffed, {}],
	'staff.leave': ['system', { staff: id }]
});
/** Undo needs the rules of every topic and is decided one level up. */
type Command = Exclude<CommandOf<typeof commands>, { type: 'room.undo' }>;

type Staff = Extract<By, { as: 'staff' }>;

/** Who leads, which staff are here, and what the lead does to the room as a whole. */
export function decide({ room, staff }: RoomState, command: Command, by: By, { now }: Given): Decision<TopicEvents> {
	switch (command.type) {
		case 'room.hold':
			return hold(room, command.on, now);
		case 'display.hide':
			if (room.status === 'closed') return refuse('too-late');
			return room.hidden === command.on ? nothing() : happened(toRoom({ type: 'display.hidden', on: command.on }));
		case 'room.prompt':
			if (room.status !== 'live' && room.status !== 'lobby') return refuse('not-now');
			return room.prompt === command.text ? nothing() : happened(toRoom({ type: 'room.prompted', text: command.text }));
		case 'lead.take':
			if (by.as !== 'staff') return refuse('not-yours');
			if (staff.lead === by.id) return nothing();
			return room.status === 'closed' ? refuse('too-late') : happened(...takes(by));
		case 'staff.arrive':
			return by.as === 'staff' ? arrive(staff, by) : refuse('not-yours');
		case 'staff.leave':
			return leave(staff, command.staff);
	}
}

export const takes = ({ id, name }: Staff): Addressed<TopicEvents>[] => [
	toStaff({ type: 'lead.taken', staff: id, name }),
	toRoom({ type: 'lead.changed', name, here: true })
];

/** Losing the lead changes nobody's work (R10): the room only learns that the lead is away. */
function arrive(staff: StaffSlice, { id, name }: Staff): Decision<TopicEvents> {
	if (staff.staff[id]?.here) return nothing();
	const lead = staff.lead === id ? [toRoom({ type: 'lead.changed', name, here: true })] : [];
	return happened(toStaff({ type: 'staff.arrived', staff: id, name }), ...lead);
}

function leave(staff: StaffSlice, id: string): Decision<TopicEvents> {
	const who = staff.staff[id];
	if (!who?.here) return nothing();
	const lead = staff.lead === id ? [toRoom({ type: 'lead.changed', name: who.name, here: false })] : [];
	return happened(toStaff({ type: 'staff.left', staff: id }), ...lead);
}

/** The clock stops with the room and goes on with it, unless it stood still before. */
function hold({ status, clock, held }: RoomSlice, on: boolean, now: number): Decision<TopicEvents> {
	if (status !== 'live' || !clock) return refuse('not-now');
	if ((held !== null) === on) return nothing();
	if (held === null) return happened(toRoom({ type: 'room.held', since: now, clock: pauseClock(clock, now) }));
	const stoodBefore = clock.pausedAt !== null && clock.pausedAt < held;
	return happened(toRoom({ type: 'room.released', clock: stoodBefore ? clock : resumeClock(clock, now) }));
}
