import type { Local } from '#lib/domain/worksheet.ts';

/** An answer's words, the score it gives, and its LOINC answer code where that is sure. */
export type Choice = { score: number; label: Local; loinc?: string };

export type Item = {
	id: string;
	text: Local;
	choices: Choice[];
	loinc: string;
	/** An item that is not scored says how much the others weigh in daily life. */
	scored: boolean;
	/** Any answer but the lowest is told to facilitators at once: they ask further, the tool does not judge. */
	safety?: true;
};

/** Totals from `from` to `to`, both included. Its name is for clinicians and is shown to nobody else. */
export type Band = { id: string; from: number; to: number; label: Local };

/**
 * A scored questionnaire. Its texts are somebody else's: they stand here word for word, in each language as its authors' own form has
 * them, and are not to be edited.
 */
export type Measure = {
	slug: string;
	name: string;
	title: Local;
	/** What every scored item completes. */
	stem: Local;
	items: Item[];
	bands: Band[];
	/** Where the bands come from. */
	bandSource: string;
	loinc: { panel: string; total: string };
	/** The authors' own line about rights, shown wherever the questionnaire is. */
	attribution: Local;
	licence: string;
};

/** By item: the score chosen, or null for a pass. A missing item is unanswered. */
export type MeasureAnswers = Record<string, number | null>;

export type Score = { total: number | null; band: Band | null; complete: boolean; safety: boolean };
