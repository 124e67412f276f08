import { z } from 'zod';
import { boxOf } from '#lib/domain/ballot.ts';
import {
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type Addressed,
	type By,
	type Decision
} from '#lib/domain/decision.ts';
import type { ActivityView, CommandRow } from '#lib/activities/activity.ts';
import { fewest } from '#lib/activities/check-in/tally.ts';
import { table } from '#lib/activities/table.ts';
import { counted, pass } from './counts.ts';
import type { Anonymous, BallotCommand, BallotEvent, BallotRoom, BallotSeat, BallotStaff } from './parts.ts';

/** What a vote is about; an activity may keep more in its parts. */
export type BallotView<V, R> = ActivityView<{ anonymous: Anonymous }, BallotRoom<R>, BallotStaff<R>, BallotSeat<V>>;

/** What one kind of ballot knows that the others do not. */
export type Ballot<V, R, View> = {
	/** Whether this question can be answered so. */
	takes(view: View, value: V): boolean;
	/** What an answer puts into the box: parts of it, counted apart, so that no whole ballot can be recognised. */
	keys(value: V): string[];
	/** From how often each key was given, in `answered` answers; the order of a result tells nothing of who was first. */
	tally(view: View, counts: Map<string, number>, answered: number): R;
	/** What of a result the room may see; null for not yet. All of it, unless said. */
	shown?(view: View, round: number, result: R): R | null;
};

const rounds = 2;

/** The rows of a ballot's commands (R7). */
export const ballotTable = (kind: string, value: z.ZodType): Record<string, CommandRow> => {
	const round = z.number().int().min(1).max(rounds);
	return table({
		[`${kind}.answer`]: [['participant'], { value: value.nullable(), round: round.optional() }],
		[`${kind}.close`]: [['lead'], {}],
		[`${kind}.reveal`]: [['lead'], { round }],
		[`${kind}.hide`]: [['lead'], { round }],
		[`${kind}.again`]: [['lead'], {}]
	});
};

/** Decides for every kind of ballot: results stay hidden until the lead reveals them, and fewer than three never are. */
export function decideBallot<K extends string, V, R, View extends BallotView<V, R>>(
	kind: K,
	ballot: Ballot<V, R, View>,
	view: View,
	command: BallotCommand<K, V>,
	by: By
): Decision<BallotEvent<K, V, R>> {
	const { block } = command;
	const { room } = view;
	switch (command.type.slice(kind.length + 1)) {
		case 'answer': {
			if (by.as !== 'seat') return refuse('not-yours');
			const { value, round = room.round } = command as { value: V | null; round?: number };
			// Said offline to the first round and heard in the second, it answers what was not asked.
			if (round !== room.round) return refuse('too-late');
			return answer(kind, ballot, view, block, by.seat, value);
		}
		case 'close':
			return room.closed ? nothing() : close(kind, ballot, view, block);
		case 'reveal':
			return reveal(kind, ballot, view, block, (command as { round: number }).round);
		case 'hide': {
			const { round } = command as { round: number };
			return room.results[round - 1] ? happened(toRoom({ type: `${kind}.hidden`, block, round })) : nothing();
		}
		default:
			if (!room.closed) return refuse('not-now');
			if (room.round === rounds) return refuse('too-late');
			return happened(toRoom({ type: `${kind}.asked-again`, block, round: room.round + 1 }));
	}
}

function answer<K extends string, V, R, View extends BallotView<V, R>>(
	kind: K,
	ballot: Ballot<V, R, View>,
	view: View,
	block: string,
	seat: string,
	value: V | null
): Decision<BallotEvent<K, V, R>> {
	const { round, closed, answered } = view.room;
	const before = (view.seats[seat]?.voted ?? 0) === round;
	const secret = view.config.anonymous === 'everyone';
	if (closed || (secret && before)) return refuse('too-late');
	if (value !== null && !ballot.takes(view, value)) return refuse('invalid');
	const mine = toSeat<BallotEvent<K, V, R>>(
		seat,
		secret ? { type: `${kind}.voted`, block, round } : { type: `${kind}.answered`, block, round, value }
	);
	const events = before ? [mine] : [mine, toRoom({ type: `${kind}.counted` as const, block, answered: answered + 1 })];
	if (!secret) return happened(...events);
	const box = boxOf(block, round);
	const keys = value === null ? [pass] : ballot.keys(value);
	return { ok: true, events, cast: keys.map((key) => ({ box, key })) };
}

function reveal<K extends string, V, R, View extends BallotView<V, R>>(
	kind: K,
	ballot: Ballot<V, R, View>,
	view: View,
	block: string,
	round: number
): Decision<BallotEvent<K, V, R>> {
	const { room, staff } = view;
	if (round > room.round) return refuse('not-now');
	if (room.results[round - 1]) return nothing();
	const isOpen = round === room.round && !room.closed;
	const closing: Decision<BallotEvent<K, V, R>> = isOpen ? close(kind, ballot, view, block) : nothing();
	if (!closing.ok) return closing;
	const result = staff.results[round - 1] ?? tally(ballot, view)!;
	const shown = ballot.shown ? ballot.shown(view, round, result) : result;
	if (shown === null) return refuse('not-now');
	const told: BallotEvent<K, V, R> = { type: `${kind}.revealed`, block, round, result: shown };
	return happened(...closing.events, toRoom(told));
}

function close<K extends string, V, R, View extends BallotView<V, R>>(
	kind: K,
	ballot: Ballot<V, R, View>,
	view: View,
	block: string
): Decision<BallotEvent<K, V, R>> {
	const result = tally(ballot, view);
	if (!result) return refuse('too-few');
	const told: Addressed<BallotEvent<K, V, R>>[] = [
		toStaff({ type: `${kind}.tallied`, block, round: view.room.round, result }),
		toRoom({ type: `${kind}.closed`, block })
	];
	return happened(...told);
}

function tally<V, R, View extends BallotView<V, R>>(ballot: Ballot<V, R, View>, view: View): R | null {
	const { counts, answered } = counted(view, ballot.keys);
	return answered < fewest ? null : ballot.tally(view, counts, answered);
}
