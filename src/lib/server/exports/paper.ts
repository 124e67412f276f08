import type { Locale } from '#lib/domain/worksheet.ts';

/** A label and what stands beside it. */
export type Fact = { label: string; value: string };

export type Column = {
	label: string;
	/** Its share of the line, beside the other columns'. */
	share: number;
	numeric?: boolean;
};

/** Who stands for a text, every part in words already. */
export type SignatureLine = {
	/** Name and credentials. */
	who: string;
	role: string;
	at: string;
	statement: string;
	/** The fingerprint of what was signed; printed small. */
	hash: string;
	/** "Late entry", with both dates. */
	late: string | null;
};

/** One lane of a chart across days, with what it is called and says at once. */
export type Lane = {
	title: string;
	now: string;
	/** The values that it goes from and to, and which way is better, where that has to be said. */
	scale: string;
	/** What is drawn, in words, for who does not see it: the table has every value. */
	alt: string;
} & (
	| {
			shape: 'line';
			most: number;
			bands: { id: string; from: number; label: string }[];
			points: { day: string; value: number | null; mark?: 'better' | 'worse' | null }[];
			isTall: boolean;
	  }
	| { shape: 'columns'; most: number; points: { day: string; value: number | null }[] }
	| { shape: 'steps'; steps: { id: string; label: string; startsOn: string; endsOn: string | null }[] }
	| { shape: 'marks'; days: string[] }
);
/** Lanes under one axis, as on the page of trends. `verticals`: days at which a line goes through all of them. */
export type Lanes = {
	days: { from: string; to: string };
	lanes: Lane[];
	verticals: string[];
	axis: { day: string; label: string }[];
};

export type Part =
	| { kind: 'heading'; text: string }
	/** Paragraphs, as typed. `lang` where it is not the paper's language. */
	| { kind: 'text'; text: string; lang?: string; isSmall?: boolean }
	| { kind: 'facts'; facts: Fact[] }
	| {
			kind: 'table';
			columns: Column[];
			rows: string[][];
			/** Points; for rows that people write in. */
			rowHeight?: number;
	  }
	| { kind: 'lanes'; chart: Lanes }
	| { kind: 'signature'; signature: SignatureLine }
	/** Something that was added, set off from what it was added to. */
	| { kind: 'inset'; title: string; parts: Part[] }
	| { kind: 'warning'; text: string };

/**
 * One thing that is printed, in words: what a page shows without its screen. The words are chosen where it is made, so that whatever
 * draws it needs neither the catalogs nor the data, and can do so on a thread of its own.
 */
export type Paper = {
	locale: Locale;
	title: string;
	/** The program, and what it wants above its papers. */
	letterhead: { name: string; lines: string[] };
	/** On every page: whose record it is (name, birth date, record number), and of which service. */
	running: { who: string; of: string };
	/** Across each page of what nobody has signed; null for what is signed. */
	across: string | null;
	/** Said first: "Entered in error", with by whom and why. */
	mark: string | null;
	facts: Fact[];
	parts: Part[];
	/** At the foot of every page. */
	foot: string;
	/** `Page {page} of {pages}`. */
	pageOf: string;
};
