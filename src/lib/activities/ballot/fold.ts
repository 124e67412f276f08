import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { BallotEvent, BallotRoom, BallotSeat, BallotStaff } from './parts.ts';

type BallotFold<K extends string, V, R> = {
	initial: Parts<BallotRoom<R>, BallotStaff<R>, BallotSeat<V>>;
	apply: Fold<BallotRoom<R>, BallotStaff<R>, BallotSeat<V>, BallotEvent<K, V, R>>;
};

/** The fold of every kind of ballot: they differ in what an answer and a result are, not in how a vote goes. */
export function ballotFold<K extends string, V, R>(): BallotFold<K, V, R> {
	return {
		initial: {
			room: { round: 1, answered: 0, closed: false, results: [] },
			staff: { results: [] },
			seat: { voted: 0, answers: {} }
		},
		apply: {
			room: (part, event) => applyRoom(part, alike<V, R>(event)),
			staff: (part, event) => applyStaff(part, alike<V, R>(event)),
			seat: (part, event) => applySeat(part, alike<V, R>(event))
		}
	};
}

/** The same event under one prefix, so that its type can be told apart whatever the kind. */
const alike = <V, R>(event: { type: string }) =>
	({ ...event, type: `ballot${event.type.slice(event.type.indexOf('.'))}` }) as BallotEvent<'ballot', V, R>;

const at = <T>(list: T[], round: number, value: T, none: T): T[] => {
	const longer = [...list];
	while (longer.length < round) longer.push(none);
	longer[round - 1] = value;
	return longer;
};

function applyRoom<V, R>(part: BallotRoom<R>, event: BallotEvent<'ballot', V, R>): BallotRoom<R> {
	switch (event.type) {
		case 'ballot.counted':
			return { ...part, answered: event.answered };
		case 'ballot.closed':
			return { ...part, closed: true };
		case 'ballot.revealed':
			return { ...part, results: at(part.results, event.round, event.result, null) };
		case 'ballot.hidden':
			return { ...part, results: at(part.results, event.round, null, null) };
		case 'ballot.asked-again':
			return { ...part, round: event.round, answered: 0, closed: false };
		default:
			return part;
	}
}

function applyStaff<V, R>(part: BallotStaff<R>, event: BallotEvent<'ballot', V, R>): BallotStaff<R> {
	return event.type === 'ballot.tallied'
		? { results: at(part.results, event.round, event.result, event.result) }
		: part;
}

function applySeat<V, R>(part: BallotSeat<V>, event: BallotEvent<'ballot', V, R>): BallotSeat<V> {
	switch (event.type) {
		case 'ballot.answered':
			return { voted: event.round, answers: { ...part.answers, [event.round]: event.value } };
		case 'ballot.voted':
			return { ...part, voted: event.round };
		default:
			return part;
	}
}
