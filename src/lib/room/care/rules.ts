import { z } from 'zod';
import { table, type CommandOf } from '#lib/domain/brick.ts';
import {
	happened,
	nothing,
	refuse,
	toSeat,
	toStaff,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import { longest } from '#lib/domain/limits.ts';
import { participationLevels } from '#lib/domain/participation.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import { line } from '#lib/room/line.ts';
import { whyNotOpen } from '#lib/room/session/why-not.ts';
import { emptySeat, type RoomState, type SeatSlice } from '#lib/room/state.ts';

const staffed = ['lead', 'facilitator'] as const;

export const commands = table({
	'care.note': [staffed, { seat: id, text: line(500) }],
	/** The note was copied to where its author wanted it. */
	'care.put-away': ['system', { seat: id }],
	/** `of` is a seat or, after the end, a person in the record who had none; a null level removes the rating. */
	'care.rate': [
		staffed,
		{ of: id, level: z.enum(participationLevels).nullable(), words: z.string().trim().max(longest.participation) }
	],
	'care.prompt': [staffed, { seat: id, text: line(280) }],
	'care.one-to-one': [staffed, { seat: id, on: z.boolean() }],
	'care.moment': ['participant', { on: z.boolean() }],
	'care.stuck': ['participant', { block: id, on: z.boolean(), step: z.number().int().min(1).max(99).optional() }],
	/** Staff took care of it: the moment is over, or the person can continue. */
	'care.settle': [staffed, { seat: id, what: z.enum(['moment', 'stuck']) }]
});
type Command = CommandOf<typeof commands>;
type Rate = Extract<Command, { type: 'care.rate' }>;

/** What passes between one person and staff; the room learns nothing of it. */
export function decide(state: RoomState, command: Command, by: By, { now }: Given): Decision<TopicEvents> {
	if (command.type === 'care.rate') return rate(state, command, by, now);
	const seat = by.as === 'seat' ? by.seat : 'seat' in command ? command.seat : '';
	const card = state.staff.seats[seat];
	if (!card) return refuse('unknown');
	const mine: SeatSlice = state.seats[seat] ?? emptySeat;
	if (command.type === 'care.note' || command.type === 'care.put-away') {
		const text = command.type === 'care.note' ? command.text : null;
		if (state.room.status === 'closed') return refuse('over');
		if (card.note === text) return nothing();
		return happened(toStaff({ type: 'care.noted', seat, text }));
	}
	const isIn = card.status === 'admitted' || (card.status === 'waiting' && command.type === 'care.prompt');
	const notOpen = whyNotOpen(state.room.status);
	if (notOpen) return refuse(notOpen);
	if (!isIn) return refuse('not-in');
	switch (command.type) {
		case 'care.prompt':
			if (mine.prompt === command.text) return nothing();
			return happened(toSeat(seat, { type: 'care.prompted', text: command.text }));
		case 'care.one-to-one': {
			if ((mine.oneToOne !== null) === command.on) return nothing();
			const name = by.as === 'staff' && command.on ? by.name : null;
			return happened(toSeat(seat, { type: 'care.set-aside', with: name }));
		}
		case 'care.moment':
			if ((mine.moment !== null) === command.on) return nothing();
			return happened(toSeat(seat, { type: 'care.paused', since: command.on ? now : null }));
		case 'care.stuck': {
			const { block, on, step } = command;
			if (!state.room.blocks.some((it) => it.id === block)) return refuse('unknown');
			const isHere = mine.stuck?.block === block;
			if (isHere === on && (!on || mine.stuck?.step === step)) return nothing();
			const stuck = on ? { block, since: now, ...(step && { step }) } : null;
			return happened(toSeat(seat, { type: 'care.stalled', stuck }));
		}
		case 'care.settle':
			if (mine[command.what] === null) return nothing();
			return command.what === 'moment'
				? happened(toSeat(seat, { type: 'care.paused', since: null }))
				: happened(toSeat(seat, { type: 'care.stalled', stuck: null }));
	}
}

/** How much someone took part, in a clinician's judgment: for their note, seen by staff only. */
function rate({ room, staff }: RoomState, { of, level, words }: Rate, by: By, at: number): Decision<TopicEvents> {
	if (room.status === 'closed') return refuse('over');
	if (!staff.seats[of] && room.status !== 'ended') return refuse('unknown');
	const before = staff.participation[of];
	if (before?.level === (level ?? undefined) && (before?.words ?? '') === words) return nothing();
	const name = by.as === 'staff' ? by.name : '';
	const participation = level && { level, words, by: name, at };
	return happened(toStaff({ type: 'care.rated', of, participation }));
}
