import type { Slices } from '#lib/domain/brick.ts';
import type { ByChannel } from '#lib/domain/decision.ts';
import type { AnyFact, Done, Fact, FactWords, Telling } from '#lib/domain/note-facts.ts';
import type { Answers, Worksheet } from '#lib/domain/worksheet.ts';

type InBlock<Config> = { config: Config; block: { id: string; title: string } };

/** What one person did in a block. Nobody else's slice is here. */
export type PersonInBlock<Config, S extends Slices, E extends ByChannel> = InBlock<Config> & {
	room: S['room'];
	/** Of each seat the person had, oldest first: what was said on the last phone holds. */
	seats: { slice: S['seat']; byStaff: boolean }[];
	/** When the person last did such a thing here, on whichever phone. UTC milliseconds. */
	last(type: E['seat']['type'], field?: string): number | null;
	/** How often and how long, in ms, this person had the floor, where the activity gives it. */
	floor: Floor;
	/** When the person and the block were on at the same time; null when they never were. UTC milliseconds. */
	present: { from: number; to: number } | null;
};

export type Floor = { turns: number; ms: number };

/** A document that one person saved in a block; `at` is when, in UTC milliseconds. */
export type DocumentInBlock<Config> = InBlock<Config> & { worksheet: Worksheet; answers: Answers; at: number };

/** What an activity leaves for notes, and how it is told there. Pure: from what was said, never from what somebody might have meant. */
export interface Facts<Config, S extends Slices, E extends ByChannel, F extends AnyFact> {
	/** What staff keep of one seat's time on the floor, and of nobody else's. */
	floor?(staff: S['staff'], seat: string): Floor;
	/** For the note of the person. */
	person?(of: PersonInBlock<Config, S, E>): Fact<F>[];
	/**
	 * For the note of the person from a document of theirs. Nothing may leave it but fields that told the person "Your facilitators see
	 * this": every other answer stays theirs.
	 */
	document?(of: DocumentInBlock<Config>): Fact<F>[];
	/** For the group's note: how many, never who. Null where the block's title and time say it all. */
	group?(of: InBlock<Config> & { room: S['room']; done: Done }): F | null;
	told: Telling<F>;
	/** That an answer raised a safety alert, never what was answered. */
	alert?(given: { time: string }, words: Pick<FactWords, 'locale'>): string;
}

/** A fact of a block; `id` tells it from the others that the block leaves for the same person. */
export const factIn = <const F extends AnyFact>(
	block: { id: string; title: string },
	id: string,
	at: number | null,
	fact: F
): Fact<F> => ({ ...fact, id: `${block.id}/${id}`, source: { blockId: block.id, blockTitle: block.title, at } });
