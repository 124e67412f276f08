import { z } from 'zod';
import { fewest } from '#lib/domain/at-least-three.ts';
import { boxOf } from '#lib/domain/ballot.ts';
import { tableInBlock, type Row } from '#lib/domain/brick.ts';
import {
	happened,
	nothing,
	refuse,
	settling,
	toRoom,
	toSeat,
	toStaff,
	type Addressed,
	type By,
	type Decision
} from '#lib/domain/decision.ts';
import { counted, pass } from './counts.ts';
import type { BallotEvents } from './fold.ts';
import type { BallotView } from './view.ts';

/** What differs between kinds of ballots. */
export type Ballot<V, R, View> = {
	/** Whether this is a valid answer to the question. */
	takes(view: View, value: V): boolean;
	/** What an answer puts into the box: pieces that are counted separately, so that no whole ballot can be recognized. */
	keys(value: V): string[];
	/** The result, from the count of each key in `answered` answers; its order must not show who was first. */
	tally(view: View, counts: Map<string, number>, answered: number): R;
	/** The part of a result the room may see; null for none yet. By default, all of it. */
	shown?(view: View, round: number, result: R): R | null;
};

export type BallotCommand<K extends string, V> =
	/** `round` is the one the person was asked in, the one to act on, or the one before the next. */
	| { type: `${K}.answer`; block: string; value: V | null; round: number }
	| { type: `${K}.close`; block: string; round: number }
	| { type: `${K}.reveal`; block: string; round: number }
	| { type: `${K}.hide`; block: string; round: number }
	| { type: `${K}.again`; block: string; round: number };
type BallotTable<K extends string, V> = { [C in BallotCommand<K, V> as C['type']]: Row<C> };

const rounds = 2;

/** The rows of a ballot's commands (R7). */
export function ballotTable<K extends string, V>(kind: K, value: z.ZodType<V>): BallotTable<K, V> {
	const round = z.number().int().min(1).max(rounds);
	return tableInBlock({
		// Pages older than this field send no round: their answer is for the first or an unknown round, but not the second.
		[`${kind}.answer`]: ['participant', { value: value.nullable(), round: round.default(1) }],
		[`${kind}.close`]: ['lead', { round }],
		[`${kind}.reveal`]: ['lead', { round }],
		[`${kind}.hide`]: ['lead', { round }],
		[`${kind}.again`]: ['lead', { round }]
	}) as Record<string, Row> as BallotTable<K, V>;
}

/** Decides for every kind of ballot: results stay hidden until the lead reveals them, and never cover fewer than three answers. */
export function decideBallot<K extends string, V, R, View extends BallotView<V, R>>(
	kind: K,
	ballot: Ballot<V, R, View>,
	view: View,
	command: BallotCommand<K, V>,
	by: By
): Decision<BallotEvents<K, V, R>> {
	const asked = renamed<BallotCommand<'ballot', V>>('ballot', command);
	const decision = decide(ballot, view, asked, by);
	if (!decision.ok) return decision;
	const events = decision.events.map(({ on, event }) => ({ on, event: renamed(kind, event) }));
	return { ...decision, events: events as Addressed<BallotEvents<K, V, R>>[] };
}

/** The rules use the prefix `ballot`; each kind's commands and events have their own. */
const renamed = <T extends { type: string }>(prefix: string, message: { type: string }) =>
	({ ...message, type: prefix + message.type.slice(message.type.indexOf('.')) }) as T;

type Decided<V, R> = Decision<BallotEvents<'ballot', V, R>>;

function decide<V, R, View extends BallotView<V, R>>(
	ballot: Ballot<V, R, View>,
	view: View,
	command: BallotCommand<'ballot', V>,
	by: By
): Decided<V, R> {
	const { block } = command;
	const { room } = view;
	switch (command.type) {
		case 'ballot.answer':
			if (by.as !== 'seat') return refuse('not-yours');
			// Given offline in the first round and received in the second, it answers a different question.
			if (command.round !== room.round) return refuse('too-late');
			return answer(ballot, view, block, by.seat, command.value);
		case 'ballot.close':
			if (command.round !== room.round) return refuse('too-late');
			return room.closed ? nothing() : close(ballot, view, block);
		case 'ballot.reveal':
			return reveal(ballot, view, block, command.round);
		case 'ballot.hide': {
			const { round } = command;
			return room.results[round - 1] ? happened(toRoom({ type: 'ballot.hidden', block, round })) : nothing();
		}
		case 'ballot.again':
			if (command.round < room.round) return nothing();
			if (command.round > room.round || !room.closed) return refuse('not-closed');
			if (room.round === rounds) return refuse('too-late');
			return happened(toRoom({ type: 'ballot.asked-again', block, round: room.round + 1 }));
	}
}

function answer<V, R, View extends BallotView<V, R>>(
	ballot: Ballot<V, R, View>,
	view: View,
	block: string,
	seat: string,
	value: V | null
): Decided<V, R> {
	const { round, closed, answered } = view.room;
	const before = (view.seats[seat]?.voted ?? 0) === round;
	const secret = view.config.anonymous === 'everyone';
	if (closed || (secret && before)) return refuse('too-late');
	if (value !== null && !ballot.takes(view, value)) return refuse('invalid');
	const mine = secret
		? toSeat(seat, { type: 'ballot.voted', block, round })
		: toSeat(seat, { type: 'ballot.answered', block, round, value });
	const count = toRoom({ type: 'ballot.counted', block, answered: answered + 1 });
	const events = before ? [mine] : [mine, count];
	if (!secret) return { ok: true, events };
	const box = boxOf(block, round);
	const keys = value === null ? [pass] : ballot.keys(value);
	return { ok: true, events, cast: keys.map((key) => ({ box, key })) };
}

function reveal<V, R, View extends BallotView<V, R>>(
	ballot: Ballot<V, R, View>,
	view: View,
	block: string,
	round: number
): Decided<V, R> {
	const { room, staff } = view;
	if (round > room.round) return refuse('not-begun');
	if (room.results[round - 1]) return nothing();
	const isOpen = round === room.round && !room.closed;
	const closing: Decided<V, R> = isOpen ? close(ballot, view, block) : nothing();
	if (!closing.ok) return closing;
	const result = staff.results[round - 1] ?? tally(ballot, view)!;
	const shown = ballot.shown ? ballot.shown(view, round, result) : result;
	if (shown === null) return refuse('none-approved');
	const revealed = toRoom({ type: 'ballot.revealed' as const, block, round, result: shown });
	return { ...closing, events: [...closing.events, revealed] };
}

function close<V, R, View extends BallotView<V, R>>(
	ballot: Ballot<V, R, View>,
	view: View,
	block: string
): Decided<V, R> {
	const result = tally(ballot, view);
	if (!result) return refuse('too-few');
	const { round } = view.room;
	const told = happened<BallotEvents<'ballot', V, R>>(
		toStaff({ type: 'ballot.tallied', block, round, result }),
		toRoom({ type: 'ballot.closed', block })
	);
	return settling(told, boxOf(block, round));
}

function tally<V, R, View extends BallotView<V, R>>(ballot: Ballot<V, R, View>, view: View): R | null {
	const { counts, answered } = counted(view, ballot.keys);
	return answered < fewest ? null : ballot.tally(view, counts, answered);
}
