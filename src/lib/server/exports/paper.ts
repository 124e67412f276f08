import type { Locale } from '#lib/domain/worksheet.ts';

/** A label and its value. */
export type Fact = { label: string; value: string };

export type Column = {
	label: string;
	/** Its share of the row's width, relative to the other columns. */
	share: number;
	numeric?: boolean;
};

/** The signature block of a text, with every part in words already. */
export type SignatureLine = {
	/** Name and credentials. */
	who: string;
	role: string;
	at: string;
	statement: string;
	/** The hash of what was signed; printed small. */
	hash: string;
	/** "Late entry", with both dates. */
	late: string | null;
};

/** One lane of a chart across days, with its title and current value. */
export type Lane = {
	title: string;
	now: string;
	/** The range of its values, and which direction is better if that needs saying. */
	scale: string;
	/** What is drawn, in words, for people who cannot see it; the table has every value. */
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
/** Lanes with a common axis, as on the trends page. `verticals`: days marked by a line through all of them. */
export type Lanes = {
	days: { from: string; to: string };
	lanes: Lane[];
	verticals: string[];
	axis: { day: string; label: string }[];
};

export type Part =
	| { kind: 'heading'; text: string }
	/** Paragraphs, as typed. `lang` if it is not the paper's language. */
	| { kind: 'text'; text: string; lang?: string; isSmall?: boolean }
	| { kind: 'facts'; facts: Fact[] }
	| {
			kind: 'table';
			columns: Column[];
			rows: string[][];
			/** In points; for rows to be filled in by hand. */
			rowHeight?: number;
	  }
	| { kind: 'lanes'; chart: Lanes }
	| { kind: 'signature'; signature: SignatureLine }
	/** An addition, set off from what it was added to. */
	| { kind: 'inset'; title: string; parts: Part[] }
	| { kind: 'warning'; text: string };

/**
 * One printed document, in words: the content of a page without its interface. The words are chosen where it is created, so that whatever draws it
 * needs neither the catalogs nor the data and can run in its own thread.
 */
export type Paper = {
	locale: Locale;
	title: string;
	/** The program's name and letterhead. */
	letterhead: { name: string; lines: string[] };
	/** On every page: whose record it is (name, birth date, record number), and of which service. */
	running: { who: string; of: string };
	/** Printed across each page of an unsigned document; null if signed. */
	across: string | null;
	/** Printed first: "Entered in error", by whom and why. */
	mark: string | null;
	facts: Fact[];
	/**
	 * Laid out to fit one page: under this heading, in smaller type and with the headings of its parts beside them. Letterhead and facts are left
	 * out, as the head of the page has them; what does not fit still goes on on another page.
	 */
	brief?: { heading: string };
	parts: Part[];
	/** At the foot of every page. */
	foot: string;
	/** `Page {page} of {pages}`. */
	pageOf: string;
};
