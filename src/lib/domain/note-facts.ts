import type { FactGroup, PersonPlace } from './note.ts';
import type { GroupPlace, Place } from './note-places.ts';
import type { Locale } from './worksheet.ts';

/** The block a fact belongs to and when it became one, UTC milliseconds. Null for what is about the whole session. */
export type Source = { blockId: string | null; blockTitle: string | null; at: number | null };

/**
 * What may be told in a note. The activity or topic that leaves a fact knows what is in it and how it is told.
 * In one person's note it was seen by staff during the session, and the person was told so; what was passed leaves none.
 * In the group's note it never says who.
 */
export type AnyFact = { kind: string };
/** `id` is the same in every draft of the same session. */
export type Fact<F extends AnyFact = AnyFact> = F & { id: string; source: Source };

/** A block that was on, with its first and last moment and the minutes between that were its own. */
export type Done = { title: string; minutes: number; from: number; to: number };

/** What a sentence is made with besides its fact. */
export type FactWords = {
	locale: Locale;
	/** The note's own person; empty in the group's note. A note names them once, where it tells of their attendance. */
	name: string;
	/** What a person wrote, letter for letter, but for the names of other members, which belong in no note but their own. */
	typed(text: string): string;
	/** A moment's time of day and date where the program is. */
	time(at: number): string;
	date(at: number): string;
	/** A date without a time, `2026-03-05`. */
	day(date: string): string;
};

/** A fact as a short line beside the note. */
export type FactLine = { label: string; value: string; unit?: string };

type Says<F extends AnyFact> = {
	/** In full, neutral sentences. Empty when there is nothing to say. */
	say(fact: Fact<F>, words: FactWords): string;
};
/** How facts of one kind are told, and where in a note. */
export type ToldOfPerson<F extends AnyFact> = Says<F> & {
	place: PersonPlace;
	group: FactGroup | ((fact: Fact<F>) => FactGroup);
	lines(fact: Fact<F>, words: FactWords): FactLine[];
	/** As it could stand in the plan, which is the clinician's: offered, never put there. Empty for nothing. */
	plan?(fact: Fact<F>, words: FactWords): string;
};
export type ToldOfGroup<F extends AnyFact> = Says<F> & { place: GroupPlace };
/** A row for each kind of fact. */
export type Telling<F extends AnyFact> = {
	[K in F['kind']]: ToldOfPerson<Extract<F, { kind: K }>> | ToldOfGroup<Extract<F, { kind: K }>>;
};

/** Puts facts into words of one language, each in its place. */
export type Say = {
	locale: Locale;
	place(fact: Fact): Place;
	/** Null in the group's note, whose sections are short. */
	group(fact: Fact): FactGroup | null;
	fact(fact: Fact): string;
	plan(fact: Fact): string;
};

/** As a clause of a sentence that has its own full stop. */
export const clause = (text: string): string => text.replace(/[.\s]+$/, '');

/** Ends a sentence that closes with a quotation, unless what was quoted ends it already. */
export const ended = (sentence: string): string => (/[.!?…]['"”»]$/.test(sentence) ? sentence : `${sentence}.`);

export const span = ({ from, to }: { from: number; to: number }, { time }: FactWords) => ({
	from: time(from),
	to: time(to)
});
