import type { Slices } from '#lib/domain/brick.ts';
import type { ByChannel } from '#lib/domain/decision.ts';
import type { AnyFact, Done, Fact, FactWords, Telling } from '#lib/domain/note-facts.ts';
import type { Answers, Worksheet } from '#lib/domain/worksheet.ts';

type InBlock<Config> = { config: Config; block: { id: string; title: string } };

/** What one person did in a block. No one else's slice is included. */
export type PersonInBlock<Config, S extends Slices, E extends ByChannel> = InBlock<Config> & {
	room: S['room'];
	/** For each seat the person had, oldest first: the answers on the latest phone count. */
	seats: { slice: S['seat']; byStaff: boolean }[];
	/** When the person last did this here, on whichever phone. UTC milliseconds. */
	last(type: E['seat']['type'], field?: string): number | null;
	/** How often and how long, in ms, this person had the floor, if the activity gives it. */
	floor: Floor;
	/** When the person was present while the block was on; null if never. UTC milliseconds. */
	present: { from: number; to: number } | null;
};

export type Floor = { turns: number; ms: number };

/** A document one person saved in a block; `at` is when, in UTC milliseconds. */
export type DocumentInBlock<Config> = InBlock<Config> & { worksheet: Worksheet; answers: Answers; at: number };

/** The facts an activity records for notes, and their wording. Pure: based on what people said, never on what they might have meant. */
export interface Facts<Config, S extends Slices, E extends ByChannel, F extends AnyFact> {
	/** One seat's time on the floor, from the staff slice; no one else's. */
	floor?(staff: S['staff'], seat: string): Floor;
	/** For the person's note. */
	person?(of: PersonInBlock<Config, S, E>): Fact<F>[];
	/**
	 * For the person's note, from their own document. Only fields that told the person "Your facilitators see this" may be
	 * included: every other answer stays private.
	 */
	document?(of: DocumentInBlock<Config>): Fact<F>[];
	/** For the group's note: how many, never who. Null if the block's title and time say it all. */
	group?(of: InBlock<Config> & { room: S['room']; done: Done }): F | null;
	told: Telling<F>;
	/** States that an answer raised a safety alert, never the answer. */
	alert?(given: { time: string }, words: Pick<FactWords, 'locale'>): string;
}

/** A fact about a block; `id` distinguishes it from the block's other facts for the same person. */
export const factIn = <const F extends AnyFact>(
	block: { id: string; title: string },
	id: string,
	at: number | null,
	fact: F
): Fact<F> => ({ ...fact, id: `${block.id}/${id}`, source: { blockId: block.id, blockTitle: block.title, at } });
