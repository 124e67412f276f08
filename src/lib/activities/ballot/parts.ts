import type { Local } from '#lib/domain/worksheet.ts';

/**
 * Who never learns who gave an answer. `room`: facilitators see it, the others do not. `everyone`: nobody does, so the answer
 * goes into the ballot box and only that somebody voted is told (R2).
 */
export type Anonymous = 'room' | 'everyone';

/** What the plan says of every ballot that asks one question. */
export type BallotConfig = { question: Local; anonymous: Anonymous };

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

/** `answers` by round, null for a pass; nothing of an answer that nobody may know is ever here. */
export type BallotSeat<V> = { voted: number; answers: Record<number, V | null> };

export type BallotCommand<K extends string, V> =
	/** `round` is the one the person was asked in: the open one, unless said. */
	| { type: `${K}.answer`; block: string; value: V | null; round?: number }
	| { type: `${K}.close`; block: string }
	| { type: `${K}.reveal`; block: string; round: number }
	| { type: `${K}.hide`; block: string; round: number }
	| { type: `${K}.again`; block: string };

export type BallotEvent<K extends string, V, R> =
	| { type: `${K}.answered`; block: string; round: number; value: V | null }
	| { type: `${K}.voted`; block: string; round: number }
	| { type: `${K}.counted`; block: string; answered: number }
	| { type: `${K}.closed`; block: string }
	| { type: `${K}.tallied`; block: string; round: number; result: R }
	| { type: `${K}.revealed`; block: string; round: number; result: R }
	| { type: `${K}.hidden`; block: string; round: number }
	| { type: `${K}.asked-again`; block: string; round: number };
