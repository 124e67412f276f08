/** The product's languages. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** A text in each language. */
export type Local = Record<Locale, string>;

/** A rating taken before and again after some work. `name` is how a note reports both: "distress 80 → 55". */
export type Pair = { name: Local; moment: 'before' | 'after' };

type Common = {
	/** Unique in the worksheet or, for a cell, in its row; letters, digits and dashes. The path for saving an answer. */
	id: string;
	label: Local;
	/** One short sentence under the label. */
	help?: Local;
	/** A made-up example answer, shown on request. */
	example?: Local;
	/** Whether participants may choose to share this answer with the group. Only for words, never for ratings. */
	shareable?: boolean;
};

/** One of several choices: an answer to choose, or a predefined row. */
export type Option = { id: string; label: Local };

export type TextField = Common & { kind: 'text' | 'long' };
/** A phone number that can be dialed. The name it belongs to is a separate field. */
export type PhoneField = Common & { kind: 'phone' };
/** A day as `YYYY-MM-DD`, or a time of day as `HH:MM`. */
export type MomentField = Common & { kind: 'date' | 'time' };
/** `low` and `high` label the ends, so that the direction is never in doubt. */
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
/** A value computed from other answers, never asked for or saved. `of` are sibling fields, in the order the rule expects. */
export type ComputedField = Common & { kind: 'computed'; rule: ComputedRule; of: string[] };
export type ComputedRule = 'gap' | 'sum' | 'hours-asleep' | 'sleep-efficiency';
export type SimpleField = TextField | PhoneField | MomentField | ScaleField | ChoiceField | ComputedField;

/** Places on the body, tapped on a drawing or checked in a list: see `body-places.ts`. */
export type BodyField = Common & { kind: 'body' };
/** A few quiet minutes. The answer is how long the person stayed, in seconds; `breath` paces their breathing. */
export type TimerField = Common & { kind: 'timer'; seconds: number; breath?: Breath };
/** Seconds for each phase of one breath. */
export type Breath = { in: number; hold: number; out: number; rest: number };

/**
 * Rows a person adds and removes: feelings with their strength, links of a chain. It starts with `min` rows, which may
 * stay blank, and never has more than `max`. With `ordered`, rows can be moved.
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

/** A skills worksheet: content as data, one step per screen. */
export type Worksheet = {
	slug: string;
	version: number;
	title: Local;
	/** What it is for, in one or two plain sentences, addressed to the participant. */
	purpose: Local;
	/** When it helps, in one or two sentences. */
	when?: Local;
	/** When to go slowly, or choose another worksheet. */
	cautions?: Local;
	minutes: number;
	/** Shown before the first step of a hard topic, with a reminder that skipping is fine. */
	contentNote?: Local;
	/** One screen each, with one to three fields. */
	steps: Step[];
	/** The one language a program wrote it in, if only one: the other then holds the same text. */
	only?: Locale;
	/** A form: everything in it is handed in to staff, and its first page says so. */
	seen?: 'staff';
};

/** The library heading for a worksheet. */
export const topics = ['thinking', 'feelings', 'body', 'doing', 'relating', 'urges', 'planning'] as const;
export type Topic = (typeof topics)[number];

/** A worksheet as found by its slug: built in, or a version of a program's own. */
export type KnownWorksheet = Worksheet & {
	topic: Topic;
	/** One made-up person's answers by path; a text field also has its own `example`. */
	workedExample: Record<string, Local | Answer>;
};

/** A built-in worksheet. */
export type LibraryWorksheet = KnownWorksheet & { when: Local; cautions: Local };

/** What one needs to know of a worksheet to choose it. */
export type Sheet = Pick<KnownWorksheet, 'slug' | 'title' | 'purpose' | 'topic' | 'minutes' | 'only' | 'seen'> & {
	steps: number;
	/** The program that made it; absent for a built-in one. */
	program?: string;
};

/** What the phone that fills it in receives: without the worked example, since each field carries its own part. */
export const forParticipant = ({ topic: _, workedExample: __, ...worksheet }: KnownWorksheet): Worksheet => worksheet;

/**
 * Answers by path. A simple field's path is its id; a rows field has the ordered row ids under its own id (implicitly
 * `r1` to `r<min>` until rows are added or removed) and each cell under `rows.row.field`, as in a grid. A missing path
 * means unanswered, as does a cleared text or list; null means passed.
 */
export type Answer = string | number | string[] | null;
export type Answers = Record<string, Answer>;
