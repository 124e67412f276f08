import type { Fold } from '#lib/domain/brick.ts';

export type BallotRoom<R> = {
	/** The first or the second round. */
	round: number;
	/** How many have answered in this round, passes included. */
	answered: number;
	/** A counted round takes no more answers: a single late answer would stand out as the difference. */
	closed: boolean;
	/** The results shown, by round; null if not shown. */
	results: (R | null)[];
};
/** The results of closed rounds: if hidden and shown again, they stay the same. */
export type BallotStaff<R> = { results: R[] };
/** `answers` by round, null for a pass; secret answers are never here. */
export type BallotSeat<V> = { voted: number; answers: Record<number, V | null> };
export type BallotSlices<V, R> = { room: BallotRoom<R>; staff: BallotStaff<R>; seat: BallotSeat<V> };

/** `K` is the kind of ballot, the prefix of every event. */
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

/** The fold for every kind of ballot: kinds differ in their answers and results, not in how voting works. */
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

/** The same event under a common prefix, so that one switch serves every kind. */
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
