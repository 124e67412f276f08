import type { Local, Locale } from '#lib/domain/worksheet.ts';
import type { MissingRule } from '#lib/domain/measures/result.ts';

/** An answer's words, the score it gives, and its LOINC answer code where that is sure. */
export type Choice = { score: number; label: Local; loinc?: string };

export type Item = {
	id: string;
	text: Local;
	choices: Choice[];
	/** Only codes that were checked; most questionnaires have none. */
	loinc?: string;
	/** An item that is not scored says how much the others weigh in daily life. */
	scored: boolean;
	/** What the ends of a row of numbers mean. */
	anchors?: { low: Local; high: Local };
	/** It is not asked, and counts its lowest, when another item has this score: the authors' form says to go on past it. */
	skipped?: { when: string; is: number };
	/** Any answer but the lowest is told to facilitators at once: they ask further, the tool does not judge. */
	safety?: true;
};

/** Totals from `from` to `to`, both included. Its name is for clinicians and is shown to nobody else. */
export type Band = { id: string; from: number; to: number; label: Local };

/** What to do about scored items without an answer, and who says so. `prorated` fills in for so many at most with the mean of the others. */
export type MissingItems = { rule: 'no-total'; source: Local } | { rule: 'prorated'; atMost: number; source: Local };

/** What counts as a change, and from which total somebody counts as a case. `population`: of whom the numbers are. */
export type Change = { points: number; caseFrom: number; population: Local; source: string };

/**
 * A scored questionnaire. Its texts are somebody else's, unless it is our own: they stand here word for word, in each language as its
 * authors' own form has them, and are not to be edited.
 */
export type Measure = {
	slug: string;
	/** Counts up when items, choices or scoring change. Results keep theirs. */
	version: number;
	name: string;
	title: Local;
	/** The languages in which there is an official form. In any other one its texts are those of the first of these. */
	languages: readonly Locale[];
	/** Why there is none in another language, told to whoever reads it in that; null where there is one in each. */
	languageNote: Local | null;
	/** What its form says before the first question; null where it says nothing. */
	instructions: Local | null;
	/** What every scored item completes. */
	stem: Local;
	/** The time that it asks about. */
	recall: Local;
	items: Item[];
	/** How a total comes from the scores. */
	total: 'sum' | 'mean';
	/** Which way is worse. */
	worse: 'higher' | 'lower';
	missing: MissingItems;
	/** Empty where nobody published any. */
	bands: Band[];
	/** Where the bands come from; null without bands. */
	bandSource: string | null;
	/** What else a clinician has to know to read a total, with its source. */
	reading: Local | null;
	/** Or else why no change of it is called one. */
	change: Change | Local;
	/** Only codes that were checked. */
	loinc: { panel: string; total: string } | null;
	/** The authors' own line about rights, shown once, at its end. */
	attribution: Local;
	licence: string;
	/** With what its words were compared where that was not its authors' own form; null where it was, and for our own. */
	checked: Local | null;
	/** Made here. */
	isOurs: boolean;
	/** The questionnaire that is asked instead where nobody hears the answers; only for one with a safety item (R20). */
	unheard: string | null;
};

/** By item: the score chosen, or null for a pass. A missing item is unanswered. */
export type MeasureAnswers = Record<string, number | null>;

export type Score = {
	total: number | null;
	band: Band | null;
	/** Every scored item has an answer. */
	complete: boolean;
	missing: MissingRule;
	safety: boolean;
};
