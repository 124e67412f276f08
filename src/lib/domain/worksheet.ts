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

/** One of several that are offered: an answer to choose, or a row that is there from the start. */
export type Option = { id: string; label: Local };

export type TextField = Common & { kind: 'text' | 'long' };
/** A number that a phone can call. The name it belongs to is a field beside it. */
export type PhoneField = Common & { kind: 'phone' };
/** A day as `YYYY-MM-DD`, or a time of day as `HH:MM`. */
export type MomentField = Common & { kind: 'date' | 'time' };
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
export type ChoiceField = Common & { kind: 'choice'; many: boolean; options: Option[] };
/** A value worked out from other answers, never asked for and never saved. `of` are fields beside it, in the order that the rule takes. */
export type ComputedField = Common & { kind: 'computed'; rule: ComputedRule; of: string[] };
export type ComputedRule = 'gap' | 'sum' | 'hours-asleep' | 'sleep-efficiency';
export type SimpleField = TextField | PhoneField | MomentField | ScaleField | ChoiceField | ComputedField;

/** Places of the body, tapped on a drawing or checked in a list: see `body-places.ts`. */
export type BodyField = Common & { kind: 'body' };
/** Some quiet minutes. The answer is how long a person stayed, in seconds; `breath` paces them. */
export type TimerField = Common & { kind: 'timer'; seconds: number; breath?: Breath };
/** Seconds of each part of one breath. */
export type Breath = { in: number; hold: number; out: number; rest: number };

/**
 * Rows a person adds and removes: feelings with their strength, links of a chain.
 * `min` rows are there from the start, to be filled or left; there are never more than `max`. With `ordered` they can be moved.
 */
export type RowsField = Common & {
	kind: 'rows';
	row: Local;
	min: number;
	max: number;
	ordered?: true;
	fields: SimpleField[];
};
/** The same fields for each of several named rows, such as the days of a week. */
export type GridField = Common & { kind: 'grid'; rows: Option[]; fields: SimpleField[] };
export type RepeatedField = RowsField | GridField;
export type Field = SimpleField | BodyField | TimerField | RepeatedField;

export type Step = { id: string; title: Local; intro?: Local; fields: Field[] };

/** A skills worksheet: content as data, one step a screen. */
export type Worksheet = {
	slug: string;
	version: number;
	title: Local;
	/** What it is for, in one or two plain sentences to the participant. */
	purpose: Local;
	/** When it helps, in one or two sentences. */
	when?: Local;
	/** When to go slowly, or to choose another. */
	cautions?: Local;
	minutes: number;
	/** Shown before the first step of a hard topic, with the reminder that one may skip. */
	contentNote?: Local;
	/** One screen each, of one to three fields. */
	steps: Step[];
	/** The one language that it was written in, where a program has it in one: the other has the same words. */
	only?: Locale;
	/** A form: everything in it is handed in to staff, and its first page says so. */
	seen?: 'staff';
};

/** Under which heading a library shows a worksheet. */
export const topics = ['thinking', 'feelings', 'body', 'doing', 'relating', 'urges', 'planning'] as const;
export type Topic = (typeof topics)[number];

/** A worksheet as one finds it by its slug: of the product, or a version of one that a program made. */
export type KnownWorksheet = Worksheet & {
	topic: Topic;
	/** Answers of one made-up person, by path, beside the `example` that a text field has itself. */
	workedExample: Record<string, Local | Answer>;
};

/** A worksheet of the product. */
export type LibraryWorksheet = KnownWorksheet & { when: Local; cautions: Local };

/** What one needs to know of a worksheet to choose it. */
export type Sheet = Pick<KnownWorksheet, 'slug' | 'title' | 'purpose' | 'topic' | 'minutes' | 'only' | 'seen'> & {
	steps: number;
	/** The program that made it; absent for one of the product. */
	program?: string;
};

/** What a phone that fills it in receives: without the worked example, of which each field has its part. */
export const forParticipant = ({ topic: _, workedExample: __, ...worksheet }: KnownWorksheet): Worksheet => worksheet;

/**
 * Answers by path. A simple field's path is its id; a rows field holds the ordered row ids under its own id
 * (until rows are added or removed they are `r1` to `r<min>`, unsaid), and each cell under `rows.row.field`, as does a grid.
 * A missing path is unanswered, as is an emptied text or list; null is passed.
 */
export type Answer = string | number | string[] | null;
export type Answers = Record<string, Answer>;
