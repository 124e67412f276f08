import type { FactGroup, PersonPlace } from './note.ts';
import type { GroupPlace, Place } from './note-places.ts';
import type { Locale } from './worksheet.ts';

/** The block a fact belongs to and when it occurred, in UTC milliseconds. Null for facts about the whole session. */
export type Source = { blockId: string | null; blockTitle: string | null; at: number | null };

/**
 * A fact that a note may tell. The activity or topic that records it knows its content and its wording. In one person's
 * note, staff saw it during the session and the person was told so; a pass records no fact. In the group's note it
 * never says who.
 */
export type AnyFact = { kind: string };
/** The same `id` in every draft for the same session. */
export type Fact<F extends AnyFact = AnyFact> = F & { id: string; source: Source };

/** A block that ran, with its first and last moment and the net minutes it was on. */
export type Done = { title: string; minutes: number; from: number; to: number };

/** What a sentence needs besides its fact. */
export type FactWords = {
	locale: Locale;
	/** The person the note is about; empty in the group's note. A note names them once, with their attendance. */
	name: string;
	/** Quotes a person's text verbatim, except for other members' names, which belong only in their own notes. */
	typed(text: string): string;
	/** A moment's time of day and date in the program's time zone. */
	time(at: number): string;
	date(at: number): string;
	/** A date without a time, `2026-03-05`. */
	day(date: string): string;
};

/** A short line for the fact, shown beside the note. */
export type FactLine = { label: string; value: string; unit?: string };

type Says<F extends AnyFact> = {
	/** Full, neutral sentences. Empty if there is nothing to say. */
	say(fact: Fact<F>, words: FactWords): string;
};
/** How facts of one kind are worded, and where they go in a note. */
export type ToldOfPerson<F extends AnyFact> = Says<F> & {
	place: PersonPlace;
	group: FactGroup | ((fact: Fact<F>) => FactGroup);
	lines(fact: Fact<F>, words: FactWords): FactLine[];
	/** Wording for the plan section, which is the clinician's: offered, never inserted. Empty for nothing. */
	plan?(fact: Fact<F>, words: FactWords): string;
};
export type ToldOfGroup<F extends AnyFact> = Says<F> & { place: GroupPlace };
/** One row for each kind of fact. */
export type Telling<F extends AnyFact> = {
	[K in F['kind']]: ToldOfPerson<Extract<F, { kind: K }>> | ToldOfGroup<Extract<F, { kind: K }>>;
};

/** Words facts in one language, each in its place. */
export type Say = {
	locale: Locale;
	place(fact: Fact): Place;
	/** Null in the group's note, whose sections are short. */
	group(fact: Fact): FactGroup | null;
	fact(fact: Fact): string;
	plan(fact: Fact): string;
};

/** As a clause within a sentence that has its own period. */
export const clause = (text: string): string => text.replace(/[.\s]+$/, '');

/** Ends a sentence that closes with a quotation, unless the quoted text already ends it. */
export const ended = (sentence: string): string => (/[.!?…]['"”»]$/.test(sentence) ? sentence : `${sentence}.`);

export const span = ({ from, to }: { from: number; to: number }, { time }: FactWords) => ({
	from: time(from),
	to: time(to)
});
