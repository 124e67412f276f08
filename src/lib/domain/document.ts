import type { NoteFormat, ShippedLayout } from './note.ts';

/** Everything a clinician writes for the record. */
export const documentKinds = [
	'group-note',
	'progress-note',
	'no-show-note',
	'individual-contact',
	'family-session',
	'risk-assessment',
	'plan-of-care',
	'plan-review',
	'discharge-summary',
	'care-team-decision'
] as const;
export type DocumentKind = (typeof documentKinds)[number];
export const isDocumentKind = (value: unknown): value is DocumentKind => documentKinds.includes(value as DocumentKind);

export type DocumentNeeds = {
	/** Whether it belongs to a group session; 'either' if it may also stand alone in the chart. */
	session: 'always' | 'never' | 'either';
	/** Should name a goal that was worked on. */
	goal: boolean;
	/** The session can't be closed until this is signed. */
	holdsClose: boolean;
	/** 'format': the group's note format or, without a group, the author's. */
	layout: 'format' | Exclude<ShippedLayout, NoteFormat>;
};

export const needsOf = {
	'group-note': { session: 'always', goal: false, holdsClose: true, layout: 'GROUP' },
	'progress-note': { session: 'always', goal: true, holdsClose: true, layout: 'format' },
	'no-show-note': { session: 'always', goal: false, holdsClose: false, layout: 'NO-SHOW' },
	'individual-contact': { session: 'never', goal: true, holdsClose: false, layout: 'format' },
	'family-session': { session: 'never', goal: true, holdsClose: false, layout: 'format' },
	'risk-assessment': { session: 'either', goal: false, holdsClose: false, layout: 'RISK' },
	'plan-of-care': { session: 'never', goal: false, holdsClose: false, layout: 'PLAN' },
	'plan-review': { session: 'never', goal: false, holdsClose: false, layout: 'PLAN-REVIEW' },
	'discharge-summary': { session: 'never', goal: false, holdsClose: false, layout: 'DISCHARGE' },
	'care-team-decision': { session: 'never', goal: false, holdsClose: false, layout: 'CARE-TEAM' }
} as const satisfies Record<DocumentKind, DocumentNeeds>;

const kindsWhere = (fits: (needs: DocumentNeeds) => boolean) => documentKinds.filter((kind) => fits(needsOf[kind]));

/** Documents started from a client's chart, without a session. */
export const kindsOfChart: readonly DocumentKind[] = kindsWhere(({ session }) => session !== 'always');
/** Documents that must be signed before a session can close. */
export const kindsForClose: readonly DocumentKind[] = kindsWhere(({ holdsClose }) => holdsClose);

/** What an addendum does to its document. */
export const addendumKinds = ['addendum', 'correction', 'late-entry'] as const;
export type AddendumKind = (typeof addendumKinds)[number];

/** Events after signing that need attention from the person responsible for the document (R19). */
export type DocumentEventKind = 'attendance-changed' | 'addendum-added' | 'risk-assessed';
