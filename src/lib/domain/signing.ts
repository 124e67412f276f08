import type { AddendumKind } from './document.ts';
import { blocksSigning, type Finding } from './guard/finding.ts';
import type { Passed } from './guard/passing.ts';
import { standing, type Layout, type NoteContent } from './note.ts';
import type { ServiceFacts } from './service-facts.ts';

/** Hours after the session's end from which a note is marked "Late entry", with both dates. */
export const lateAfterHours = 24;
/** Hours after which an unsigned note is flagged on the supervisor's desk. Programs ask for 24 to 72. */
export const overdueHours = 72;

const hour = 3_600_000;
export const hoursSince = (endedAt: number, now: number): number => Math.max(0, (now - endedAt) / hour);
/** When a document must be signed. */
export const dueAfter = (endedAt: number, hours = overdueHours): number => endedAt + hours * hour;
export const isLateEntry = (endedAt: number, at: number): boolean => hoursSince(endedAt, at) > lateAfterHours;

/**
 * Who signed, as what, when, with what statement, and exactly what: `contentHash` is the SHA-256, in hex, of
 * `signedDocument`, or, in signatures without a method (from before facts were kept), of `signedText`.
 */
export type Signature = {
	method?: 2;
	name: string;
	credentials: string;
	/** The number as the licensing board writes it. */
	license?: string;
	role: 'facilitator' | 'supervisor';
	/** UTC milliseconds. */
	at: number;
	statement: string;
	contentHash: string;
	/** The session's end, if the note was written late. */
	lateEntry: { serviceAt: number } | null;
	/** The findings shown before signing, with the author's reasons. */
	passed?: Passed[];
};

/** `awaiting`: signed by its author, whose supervision requires a co-signature before it counts. */
export type NoteStatus = 'draft' | 'awaiting' | 'signed';
/** A note's state in the store. */
export type NoteState = { status: NoteStatus; authorId: string; reviewedAt: number | null };
/** `leads`: a facilitator of this group. `reviews`: a supervisor of this group. */
export type Signer = { id: string; leads: boolean; reviews: boolean };

export type RecordRefusal =
	| 'not-yours'
	| 'signed'
	| 'awaiting'
	| 'not-signed'
	| 'not-awaiting'
	| 'blank'
	| 'attendance'
	| 'open-alert'
	| 'own-note'
	| 'already-reviewed'
	| 'in-error';
export type Allowed = { ok: true } | { ok: false; code: RecordRefusal };

const allowed: Allowed = { ok: true };
const no = (code: RecordRefusal): Allowed => ({ ok: false, code });

/** Only its author may edit a draft, so that the person who signs is the one who wrote it. */
export function mayWrite(note: NoteState, by: Signer): Allowed {
	if (note.status !== 'draft') return no(note.status);
	return by.leads && by.id === note.authorId ? allowed : no('not-yours');
}

/** Another facilitator of the group may take over a draft, and becomes its author. */
export function mayTakeOver(note: NoteState, by: Signer): Allowed {
	if (note.status !== 'draft') return no(note.status);
	return by.leads && by.id !== note.authorId ? allowed : no('not-yours');
}

/** Attendance must be confirmed first: every note says how long someone was there. */
export function maySign(
	note: NoteState,
	by: Signer,
	findings: readonly Pick<Finding, 'kind'>[],
	attendanceConfirmed: boolean
): Allowed {
	const own = mayWrite(note, by);
	if (!own.ok) return own;
	if (!attendanceConfirmed) return no('attendance');
	return findings.some(blocksSigning) ? no('blank') : allowed;
}

/** A signed note never changes (R16): the group's facilitators and supervisors sign their own additions. */
export function mayAdd(note: NoteState, by: Signer): Allowed {
	if (note.status !== 'signed') return no('not-signed');
	return by.leads || by.reviews ? allowed : no('not-yours');
}

/** A note that should not be in this record at all is marked, once, by its author or a supervisor. */
export function mayEnterInError(note: NoteState & { inErrorAt: number | null }, by: Signer): Allowed {
	if (note.status !== 'signed') return no('not-signed');
	if (!by.reviews && !(by.leads && by.id === note.authorId)) return no('not-yours');
	return note.inErrorAt === null ? allowed : no('in-error');
}

/** A second pair of eyes: no one reviews their own note. */
export function mayReviewNote(note: NoteState, by: Signer): Allowed {
	if (!by.reviews) return no('not-yours');
	if (note.status !== 'signed') return no('not-signed');
	if (note.authorId === by.id) return no('own-note');
	return note.reviewedAt === null ? allowed : no('already-reviewed');
}

/**
 * Co-signs or returns an awaiting note: a supervisor of the group or, if the author has named supervisors, only those.
 * No one co-signs their own note.
 */
export function mayCoSign(note: NoteState, by: Signer, coSigners: readonly string[]): Allowed {
	if (!by.reviews) return no('not-yours');
	if (note.authorId === by.id) return no('own-note');
	if (note.status !== 'awaiting') return no('not-awaiting');
	return coSigners.length === 0 || coSigners.includes(by.id) ? allowed : no('not-yours');
}

/** What is signed: the text, and only those drafted sentences that are still in it. */
export const sealed = (content: NoteContent): NoteContent => ({
	...content,
	sections: content.sections.map((section) => ({ ...section, drafted: standing(section) }))
});

/** The exact text that is hashed for a signature; the same note always gives the same text. */
export const signedText = (of: { session: number; person: string; layout: Layout }, content: NoteContent): string =>
	JSON.stringify([of.session, of.person, of.layout, content.sections.map(({ id, text }) => [id, text])]);

/** The same for method 2: the document's identity, everything it says, and the facts at its head. */
export const signedDocument = (
	of: { id: string; layout: Layout; facts: ServiceFacts | null },
	{ sections, data }: NoteContent
): string =>
	JSON.stringify([
		of.id,
		of.layout,
		sections.map(({ id, text, own }) => (own ? [id, text, own.title] : [id, text])),
		data ?? null,
		of.facts
	]);

/** The same for an addendum, which belongs to one note. */
export const addedText = (noteId: string, text: string, kind: AddendumKind | null = null): string =>
	JSON.stringify(kind === null ? [noteId, text] : [noteId, kind, text]);
