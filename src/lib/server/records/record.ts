import type { DocumentEventKind } from '#lib/domain/document.ts';
import { mayAdd, mayEnterInError, type Signer } from '#lib/domain/signing.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { openEvents, sinceSigned, type DocumentEvent } from './after-signing.ts';
import { placesFor, type Place } from './guard/places.ts';
import { versionsOf, type AttendanceRow } from './attendance.ts';
import { historyOf, type Happening } from './history.ts';
import { addendaOf, documentsOf, signedAbout, type Addendum, type Document } from './note-rows.ts';
import { stepsOf, type Step } from './note-steps.ts';
import { namesIn, participantsOf, type Participant } from './participants.ts';
import { isAsAdded, isAsSigned } from './signature.ts';
import { attendanceSubject, recordSubject, traceReading, type Entry } from './trail.ts';
import { clientNames, maySeeRecord, signerFor, signerOf, staffNames } from './who.ts';

/** A signed note as its readers see it. Drafts are private to their author and not shown here: `draft` only says that there is one. */
export type Read = {
	note: Document;
	/** The name in the chart; null for the group note. */
	name: string | null;
	author: string;
	reviewer: string | null;
	/** How it went back and forth between its author and a supervisor. */
	steps: Step[];
	addenda: Addendum[];
	history: Happening[];
	/** Every version, oldest first; `by` is a name. */
	attendance: AttendanceRow[];
	/** The text is what was signed: the hash matches. */
	intact: boolean;
	mayAdd: boolean;
	/** Where else a finding's copied text appears, by note, as far as the reader may know. */
	places: Map<string, Place>;
	/** Whether the reader may mark it as entered in error; if that was done, when and by whom. */
	mayMark: boolean;
	inError: { by: string; at: number; reason: string } | null;
	/** What happened after the reader signed or reviewed it and still needs their decision (R19); `at` is the newest. */
	changed: { as: 'author' | 'reviewer'; at: number; kinds: DocumentEventKind[] } | null;
	/** For a note awaiting a co-signature: what happened after its author signed. */
	sinceSigned: DocumentEventKind[];
};
export type SignedRecord = {
	leads: boolean;
	/** May have the sheet to sign in on: it names who was expected. */
	mayHaveSheet: boolean;
	notes: Read[];
	unsigned: number;
	versions: AttendanceRow[];
	names: Map<string, string>;
	participants: Participant[];
};

/** The signed record, never a draft. Null for anyone who is neither facilitator, supervisor nor care team there. */
export async function readRecord(by: StaffMember, session: number, at = Date.now()): Promise<SignedRecord | null> {
	const signer = await signerOf(by, session);
	if (!(await maySeeRecord(by, session))) return null;
	const [notes, versions] = await Promise.all([documentsOf(session), versionsOf(session)]);
	const signed = notes.filter((note) => note.status === 'signed');
	const participants = await participantsOf(session);
	const names = namesIn(participants);
	await traceReading([
		{ at, by: by.id, act: 'record.read', subject: recordSubject(session), session },
		...signed.map((note): Entry => noteRead(by, note, at)),
		...[...new Map(versions.map((version) => [version.person, version])).values()].map(
			({ person, clientId }): Entry => ({
				...{ at, by: by.id, act: 'attendance.read', subject: attendanceSubject(session, person), session, clientId }
			})
		)
	]);
	const events = await openEvents(
		by.id,
		signed.map(({ id }) => id)
	);
	const read = await Promise.all(
		signed.map(async (note) => ({
			...(await reading(by, note, versions, names, signer)),
			changed: changedIn(events, note)
		}))
	);
	const { leads, reviews } = signer;
	const unsigned = notes.length - signed.length;
	return { leads, mayHaveSheet: leads || reviews, notes: read, unsigned, versions, names, participants };
}

/** One note that is signed or awaits a co-signature, with its full history, for a supervisor; null outside their scope. */
export async function readForReview(by: StaffMember, note: Document, at = Date.now()): Promise<Read | null> {
	const signer = await signerFor(by, note);
	if (!signer.reviews || note.status === 'draft') return null;
	await traceReading([noteRead(by, note, at)]);
	const names = await namesFor(note);
	const events = await openEvents(by.id, [note.id]);
	return { ...(await reading(by, note, await versionsFor(note), names, signer)), changed: changedIn(events, note) };
}

/** The name of the person it is about, as in the session; outside of sessions, as in the chart. */
const namesFor = async ({ session, person }: Document) =>
	session === null ? clientNames([person]) : namesIn(await participantsOf(session));

const versionsFor = async ({ session }: Document) => (session === null ? [] : versionsOf(session));

function changedIn(events: DocumentEvent[], { id }: Document): Read['changed'] {
	const own = events.filter(({ noteId }) => noteId === id);
	const [newest] = own;
	return newest ? { as: newest.as, at: newest.at, kinds: [...new Set(own.map(({ kind }) => kind))] } : null;
}

/** Signed notes about one client, newest session first, for a reader whom the caller has authorized. */
export async function readOfClient(by: StaffMember, clientId: string, at = Date.now()): Promise<Read[]> {
	const notes = (await signedAbout(clientId)).sort((a, b) => (b.signedAt ?? 0) - (a.signedAt ?? 0));
	await traceReading(notes.map((note) => noteRead(by, note, at)));
	const names = await clientNames([clientId]);
	return Promise.all(
		notes.map(async (note) => ({
			...(await reading(by, note, await versionsFor(note), names, null)),
			changed: null
		}))
	);
}

const noteRead = (by: StaffMember, { id, session, clientId }: Document, at: number): Entry => ({
	...{ at, by: by.id, act: 'note.read', subject: id, session, clientId }
});

async function reading(
	by: StaffMember,
	note: Document,
	versions: AttendanceRow[],
	names: Map<string, string>,
	signer: Signer | null
): Promise<Omit<Read, 'changed'>> {
	const own = versions.filter((version) => version.person === note.person);
	const [addenda, steps, history, places, staff] = await Promise.all([
		addendaOf(note.id),
		stepsOf(note.id),
		historyOf(note),
		placesFor(
			by,
			(note.signature?.passed ?? []).flatMap(({ source }) => source ?? [])
		),
		staffNames([
			note.authorId,
			...(note.reviewedBy ? [note.reviewedBy] : []),
			...(note.inErrorBy ? [note.inErrorBy] : []),
			...own.map((version) => version.by)
		])
	]);
	return {
		...{ note, addenda, steps, history, places },
		sinceSigned: note.status === 'awaiting' ? await sinceSigned(note) : [],
		mayAdd: signer !== null && mayAdd(note, signer).ok,
		mayMark: signer !== null && mayEnterInError(note, signer).ok,
		inError:
			note.inErrorAt === null
				? null
				: { by: staff.get(note.inErrorBy ?? '') ?? '', at: note.inErrorAt, reason: note.inErrorReason ?? '' },
		intact: isAsSigned(note) && addenda.every((one) => isAsAdded(note.id, one)),
		name: note.kind === 'group-note' ? null : (names.get(note.person) ?? ''),
		author: staff.get(note.authorId) ?? '',
		reviewer: note.reviewedBy === null ? null : (staff.get(note.reviewedBy) ?? ''),
		attendance: own.map((version) => ({ ...version, by: staff.get(version.by) ?? '' }))
	};
}

/** A signed document that belongs to no session, for a clinician of its client; null for everyone else. */
export async function readOutside(by: StaffMember, document: Document, at = Date.now()): Promise<Read | null> {
	const signer = await signerFor(by, document);
	if ((!signer.leads && !signer.reviews) || document.status === 'draft') return null;
	await traceReading([noteRead(by, document, at)]);
	const [names, events] = await Promise.all([namesFor(document), openEvents(by.id, [document.id])]);
	return { ...(await reading(by, document, [], names, signer)), changed: changedIn(events, document) };
}
