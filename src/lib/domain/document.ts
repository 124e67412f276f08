import type { NoteFormat, ShippedLayout } from './note.ts';

/** Everything that a clinician writes for the record. */
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
	/** Whether it is about a session of a group; 'either' where it may also stand in the chart by itself. */
	session: 'always' | 'never' | 'either';
	/** It should name a goal that was worked on. */
	goal: boolean;
	/** A session is not closed before this is signed. */
	holdsClose: boolean;
	/** 'format': as the group, or where there is none its author, likes notes laid out. */
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

/** What is begun from a client's chart, without a session. */
export const kindsOfChart: readonly DocumentKind[] = kindsWhere(({ session }) => session !== 'always');
/** What a session's close waits for. */
export const kindsForClose: readonly DocumentKind[] = kindsWhere(({ holdsClose }) => holdsClose);

/** What an addendum does to the document that it stands beneath. */
export const addendumKinds = ['addendum', 'correction', 'late-entry'] as const;
export type AddendumKind = (typeof addendumKinds)[number];

/** What may happen after a signature that is work for whoever stands for the document (R19). */
export type DocumentEventKind = 'attendance-changed' | 'addendum-added' | 'risk-assessed';
