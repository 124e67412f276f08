import { needs } from '#lib/domain/need.ts';
import type { OwnId } from './own-questions.ts';

/** Where a question stands in the plan's list. */
export const groups = ['now', 'since', 'today', 'safety', 'video'] as const;
export type Group = (typeof groups)[number];

const thoughts = ['no', 'yes', 'prefer-to-talk'] as const;

export type Row = {
	group: Group;
	/** Who may ever see an answer. Everyone only without names, as words or a spread, and only when the lead reveals them. */
	seen: 'staff' | 'everyone-anonymous';
	/** In the person's note; or the note tells that it was asked, and what was denied; or staff see it while the session is on, and nothing keeps it. */
	keep: 'note' | 'asked' | 'session';
	/** Asked once this one has an answer that leaves something to ask. */
	after?: string;
	/** A safety item: asked only while staff are there, and whatever is not one of these or a pass tells them at once. */
	calm?: readonly string[];
	/** Staff see it beside what the person answered in earlier sessions. */
	trend?: true;
} & (
	| { kind: 'scale'; max: number; step: number }
	| { kind: 'choice'; options: readonly string[] }
	| { kind: 'text'; longest: number; long?: true; input?: 'tel' }
);

/** What a check-in may ask, a row each. A new question is a row here and its words; the screens name both ends of every scale. */
export const catalogue = {
	mood: { group: 'now', kind: 'scale', max: 10, step: 1, seen: 'everyone-anonymous', keep: 'note', trend: true },
	anxiety: { group: 'now', kind: 'scale', max: 10, step: 1, seen: 'staff', keep: 'note', trend: true },
	word: { group: 'now', kind: 'text', longest: 30, seen: 'everyone-anonymous', keep: 'note' },
	cravings: { group: 'now', kind: 'scale', max: 10, step: 1, seen: 'staff', keep: 'note', trend: true },
	used: { group: 'since', kind: 'choice', options: ['no', 'yes', 'rather-not-say'], seen: 'staff', keep: 'note' },
	'sleep-hours': { group: 'since', kind: 'scale', max: 14, step: 0.5, seen: 'staff', keep: 'note', trend: true },
	'sleep-quality': { group: 'since', kind: 'scale', max: 10, step: 1, seen: 'staff', keep: 'note', trend: true },
	medication: {
		...{ group: 'since', kind: 'choice', seen: 'staff', keep: 'note' },
		options: ['yes', 'missed-some', 'not-for-me', 'rather-not-say']
	},
	skill: { group: 'since', kind: 'text', longest: 120, seen: 'staff', keep: 'note' },
	'skill-helped': { group: 'since', kind: 'scale', max: 10, step: 1, seen: 'staff', keep: 'note', after: 'skill' },
	homework: { group: 'since', kind: 'choice', options: ['yes', 'partly', 'no'], seen: 'staff', keep: 'note' },
	gratitude: { group: 'since', kind: 'text', longest: 300, long: true, seen: 'staff', keep: 'note' },
	goal: { group: 'today', kind: 'text', longest: 300, long: true, seen: 'staff', keep: 'note' },
	need: { group: 'today', kind: 'choice', options: needs, seen: 'staff', keep: 'note' },
	'need-topic': { group: 'today', kind: 'text', longest: 120, seen: 'staff', keep: 'note', after: 'need' },
	/** All of the next three in one question. */
	safety: { group: 'safety', kind: 'choice', options: thoughts, calm: ['no'], seen: 'staff', keep: 'asked' },
	'safety-self': { group: 'safety', kind: 'choice', options: thoughts, calm: ['no'], seen: 'staff', keep: 'asked' },
	'safety-others': { group: 'safety', kind: 'choice', options: thoughts, calm: ['no'], seen: 'staff', keep: 'asked' },
	'safety-hurt': { group: 'safety', kind: 'choice', options: thoughts, calm: ['no'], seen: 'staff', keep: 'asked' },
	'safety-now': {
		...{ group: 'safety', kind: 'choice', seen: 'staff', keep: 'asked' },
		...{ options: ['yes', 'not-sure', 'no'], calm: ['yes'] }
	},
	place: { group: 'video', kind: 'text', longest: 200, long: true, seen: 'staff', keep: 'session' },
	'call-back': { group: 'video', kind: 'text', longest: 40, input: 'tel', seen: 'staff', keep: 'session' },
	'private-space': { group: 'video', kind: 'choice', options: ['yes', 'no'], seen: 'staff', keep: 'note' }
} as const satisfies Record<string, Row>;

type Catalogue = typeof catalogue;
export type CheckInField = keyof Catalogue;
/** What a check-in asks: a question of the product, or one that the program wrote. */
export type AskedField = CheckInField | OwnId;
export type FieldOf<W> = { [F in CheckInField]: Catalogue[F] extends W ? F : never }[CheckInField];
export type ScaleField = FieldOf<{ kind: 'scale' }>;
export type ChoiceField = FieldOf<{ kind: 'choice' }>;
export type TrendField = FieldOf<{ trend: true }>;
export type OptionOf<F extends ChoiceField> = Catalogue[F]['options'][number];

/** Staff alone ever see the answer to a question of one's own, it is charted, and it is never about safety (R2). */
const ownTraits: Row = { group: 'today', kind: 'text', longest: 300, long: true, seen: 'staff', keep: 'note' };

export const checkInFields = Object.keys(catalogue) as [CheckInField, ...CheckInField[]];
export const trendFields = checkInFields.filter((field) => rowOf(field).trend) as TrendField[];

/** The same row, with every column there may be. Of a question of one's own, what holds for each of them; `own-rows.ts` has the rest. */
export function rowOf(field: AskedField): Row {
	return (catalogue as Partial<Record<AskedField, Row>>)[field] ?? ownTraits;
}

/** What a check-in asks unless somebody plans it otherwise. Safety is asked only where a program has decided to. */
export const usualFields: CheckInField[] = ['mood', 'anxiety', 'word', 'goal', 'need'];

type Taken<R> = R extends { options: readonly (infer O)[] } ? O : R extends { kind: 'text' } ? string : number;

/** A missing field is not yet answered; null is passed, which is an answer. */
export type CheckInAnswers = { [F in CheckInField]?: Taken<Catalogue[F]> | null } & {
	[own: OwnId]: CheckInValue | undefined;
};
export type CheckInValue = number | string | null;

/** Nothing that could be an answer is on the screen. */
export const isBlank = (value: CheckInValue | undefined): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
