/** The languages of the product. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** A text in each of them. */
export type Local = Record<Locale, string>;

/** A rating taken before and again after some work. `name` is how a note tells both ends: "distress 80 → 55". */
export type Pair = { name: Local; moment: 'before' | 'after' };

type Common = {
	/** Unique in the worksheet, or, for a cell, in its row; letters, digits and dashes. The path an answer is saved under. */
	id: string;
	label: Local;
	/** One short sentence under the label. */
	help?: Local;
	/** A made-up example answer, shown on request. */
	example?: Local;
	/** May a participant choose to share this one answer with the group? Only for words, never for ratings. */
	shareable?: boolean;
};

export type TextField = Common & { kind: 'text' | 'long' };
/** `low` and `high` say what the ends mean, so that the direction is never in doubt. */
export type ScaleField = Common & {
	kind: 'scale';
	min: number;
	max: number;
	step: number;
	low: Local;
	high: Local;
	pair?: Pair;
};
export type ChoiceField = Common & { kind: 'choice'; many: boolean; options: { id: string; label: Local }[] };
export type SimpleField = TextField | ScaleField | ChoiceField;
/**
 * Rows a person adds and removes: feelings with their strength, links of a chain.
 * `min` rows are there from the start, to be filled or left; there are never more than `max`.
 */
export type RowsField = Common & { kind: 'rows'; row: Local; min: number; max: number; fields: SimpleField[] };
export type Field = SimpleField | RowsField;

export type Step = { id: string; title: Local; intro?: Local; fields: Field[] };

/** A skills worksheet: content as data, one step a screen. */
export type Worksheet = {
	slug: string;
	version: number;
	title: Local;
	/** What it is for, in one or two plain sentences to the participant. */
	purpose: Local;
	minutes: number;
	/** Shown before the first step of a hard topic, with the reminder that one may skip. */
	contentNote?: Local;
	/** One screen each, of one to three fields. */
	steps: Step[];
};

/**
 * Answers by path. A simple field's path is its id; a rows field holds the ordered row ids under its own id
 * (until rows are added or removed they are `r1` to `r<min>`, unsaid), and each cell under `rows.row.field`.
 * A missing path is unanswered, as is an emptied text or list; null is passed.
 */
export type Answer = string | number | string[] | null;
export type Answers = Record<string, Answer>;
