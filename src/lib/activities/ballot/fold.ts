import type { Fold } from '#lib/domain/brick.ts';

export type BallotRoom<R> = {
	/** The first round or the second. */
	round: number;
	/** How many have answered in this round, passes included. */
	answered: number;
	/** An answer after the count would stand alone in the difference, so a round that was counted takes no more. */
	closed: boolean;
	/** What is shown, by round; null while it is not. */
	results: (R | null)[];
};
/** What closed rounds came to, by round: shown again after hiding, it is the same. */
export type BallotStaff<R> = { results: R[] };
/** `answers` by round, null for a pass; an answer that nobody may know is never here. */
export type BallotSeat<V> = { voted: number; answers: Record<number, V | null> };
export type BallotSlices<V, R> = { room: BallotRoom<R>; staff: BallotStaff<R>; seat: BallotSeat<V> };

/** `K` is the kind of ballot, whose name every event carries. */
export type BallotEvents<K extends string, V, R> = {
	room:
		| { type: `${K}.counted`; block: string; answered: number }
		| { type: `${K}.closed`; block: string }
		| { type: `${K}.revealed`; block: string; round: number; result: R }
		| { type: `${K}.hidden`; block: string; round: number }
		| { type: `${K}.asked-again`; block: string; round: number };
	staff: { type: `${K}.tallied`; block: string; round: number; result: R };
	seat:
		| { type: `${K}.answered`; block: string; round: number; value: V | null }
		| { type: `${K}.voted`; block: string; round: number };
};

/** The fold of every kind of ballot: they differ in what an answer and a result are, not in how a vote goes. */
export function ballotFold<K extends string, V, R>(): {
	initial: BallotSlices<V, R>;
	fold: Fold<BallotSlices<V, R>, BallotEvents<K, V, R>>;
} {
	return {
		initial: {
			room: { round: 1, answered: 0, closed: false, results: [] },
			staff: { results: [] },
			seat: { voted: 0, answers: {} }
		},
		fold: {
			room: (slice, event) => applyRoom(slice, withoutKind<BallotEvents<'ballot', V, R>['room']>(event)),
			staff: (slice, event) => applyStaff(slice, withoutKind<BallotEvents<'ballot', V, R>['staff']>(event)),
			seat: (slice, event) => applySeat(slice, withoutKind<BallotEvents<'ballot', V, R>['seat']>(event))
		}
	};
}

/** The same event under one prefix, so that one switch serves every kind. */
const withoutKind = <E extends { type: string }>(event: { type: string }) =>
	({ ...event, type: `ballot${event.type.slice(event.type.indexOf('.'))}` }) as E;

const at = <T>(list: T[], round: number, value: T, none: T): T[] => {
	const longer = [...list];
	while (longer.length < round) longer.push(none);
	longer[round - 1] = value;
	return longer;
};

function applyRoom<V, R>(slice: BallotRoom<R>, event: BallotEvents<'ballot', V, R>['room']): BallotRoom<R> {
	switch (event.type) {
		case 'ballot.counted':
			return { ...slice, answered: event.answered };
		case 'ballot.closed':
			return { ...slice, closed: true };
		case 'ballot.revealed':
			return { ...slice, results: at(slice.results, event.round, event.result, null) };
		case 'ballot.hidden':
			return { ...slice, results: at(slice.results, event.round, null, null) };
		case 'ballot.asked-again':
			return { ...slice, round: event.round, answered: 0, closed: false };
	}
}

function applyStaff<V, R>(slice: BallotStaff<R>, event: BallotEvents<'ballot', V, R>['staff']): BallotStaff<R> {
	switch (event.type) {
		case 'ballot.tallied':
			return { results: at(slice.results, event.round, event.result, event.result) };
	}
}

function applySeat<V, R>(slice: BallotSeat<V>, event: BallotEvents<'ballot', V, R>['seat']): BallotSeat<V> {
	switch (event.type) {
		case 'ballot.answered':
			return { voted: event.round, answers: { ...slice.answers, [event.round]: event.value } };
		case 'ballot.voted':
			return { ...slice, voted: event.round };
	}
}
