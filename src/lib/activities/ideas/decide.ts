import { boxOf } from '#lib/domain/ballot.ts';
import {
	happened,
	nothing,
	refuse,
	settling,
	toRoom,
	toSeat,
	toStaff,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { decideBallot, type Ballot } from '#lib/activities/ballot/ballot.ts';
import { fewest } from '#lib/domain/at-least-three.ts';
import { fromBox, fromSeats, ideaKey } from './collect.ts';
import type { IdeasCommand, IdeasView } from './commands.ts';
import { initial, type Idea, type IdeasEvents, type IdeasResult } from './fold.ts';

/** A vote is for up to `votes` different ideas. */
const ballot: Ballot<string[], IdeasResult, IdeasView> = {
	takes: ({ config, room }, ids) =>
		ids.length <= config.votes &&
		new Set(ids).size === ids.length &&
		ids.every((id) => room.ideas.some((idea) => idea.id === id)),
	keys: (ids) => ids,
	tally: ({ room }, counts, answered) => ({
		answered,
		ideas: room.ideas.map(({ id }) => ({ id, votes: counts.get(id) ?? 0 })).sort((a, b) => b.votes - a.votes)
	})
};

/** Ideas are written privately, read by a facilitator, shown together, and then voted on. */
export function decide(view: IdeasView, command: IdeasCommand, by: By, given: Given): Decision<IdeasEvents> {
	const { block } = command;
	const { phase } = view.room;
	const isWriting = phase === 'writing';
	switch (command.type) {
		case 'ideas.write':
			if (by.as !== 'seat') return refuse('not-yours');
			if (!isWriting) return refuse('too-late');
			return write(view, block, by.seat, command.text.replace(/\s+/g, ' '), given.id);
		case 'ideas.take-back':
			if (by.as !== 'seat') return refuse('not-yours');
			return isWriting ? takeBack(view, block, by.seat, command.id) : refuse('too-late');
		case 'ideas.collect':
			return isWriting ? collect(view, block, given.id) : nothing();
		case 'ideas.approve':
			return approve(view, block, command.ids, command.approved);
		case 'ideas.open':
			return open(view, block);
		default:
			return phase !== 'voting' ? refuse('not-now') : decideBallot('ideas', ballot, view, command, by);
	}
}

function write(view: IdeasView, block: string, seat: string, text: string, id: string): Decision<IdeasEvents> {
	const mine = view.seats[seat] ?? initial.seat;
	if (mine.written >= view.config.most) return refuse('not-now');
	const secret = view.config.anonymous === 'everyone';
	const written = happened<IdeasEvents>(
		toSeat(seat, { type: 'ideas.written', block, idea: secret ? null : { id, text } }),
		...(mine.written ? [] : [writers(view, block, +1)])
	);
	return secret && written.ok
		? { ...written, cast: [{ box: boxOf(block, view.room.round), key: ideaKey(text) }] }
		: written;
}

/** Only an idea that still belongs to someone can be taken back: those in the box are anonymous. */
function takeBack(view: IdeasView, block: string, seat: string, id: string): Decision<IdeasEvents> {
	const mine = view.seats[seat]?.ideas ?? [];
	if (!mine.some((idea) => idea.id === id)) return refuse('unknown');
	return happened(
		toSeat(seat, { type: 'ideas.taken-back', block, id }),
		...(mine.length === 1 ? [writers(view, block, -1)] : [])
	);
}

const writers = (view: IdeasView, block: string, change: number) =>
	toRoom({ type: 'ideas.writers-counted', block, writers: view.room.writers + change });

function collect(view: IdeasView, block: string, fresh: string): Decision<IdeasEvents> {
	const secret = view.config.anonymous === 'everyone';
	const present = Object.values(view.seats).filter((seat) => seat.written > 0).length;
	if ((secret ? view.room.writers - (view.unopened ?? 0) : present) < fewest) return refuse('too-few');
	const ideas = secret ? fromBox(view.box ?? {}, fresh) : fromSeats(view.seats);
	const collected = toStaff({ type: 'ideas.collected' as const, block, ideas });
	const told = happened<IdeasEvents>(collected, toRoom({ type: 'ideas.writing-ended', block }));
	return settling(told, boxOf(block, view.room.round));
}

function approve({ staff, room }: IdeasView, block: string, ids: string[], on: boolean): Decision<IdeasEvents> {
	if (room.phase === 'writing') return refuse('not-closed');
	if (!ids.every((id) => staff.ideas.some((idea) => idea.id === id))) return refuse('unknown');
	const approved = staff.ideas
		.map((idea) => idea.id)
		.filter((id) => (ids.includes(id) ? on : staff.approved.includes(id)));
	if (approved.length === staff.approved.length) return nothing();
	const told = toStaff({ type: 'ideas.approved', block, ids: approved });
	return room.phase === 'reading' ? happened(told) : happened(told, shown(block, staff.ideas, approved));
}

/** Shows all approved ideas at once: in a secret vote, people who voted on the first ones alone could not vote again. */
function open({ staff, room }: IdeasView, block: string): Decision<IdeasEvents> {
	if (room.phase === 'voting') return nothing();
	if (room.phase === 'writing') return refuse('not-closed');
	if (!staff.approved.length) return refuse('none-approved');
	return happened(shown(block, staff.ideas, staff.approved));
}

const shown = (block: string, ideas: Idea[], approved: string[]) =>
	toRoom({ type: 'ideas.shown', block, ideas: ideas.filter((idea) => approved.includes(idea.id)) });
