import type { StaffMember } from '#lib/server/auth/staff.ts';
import { versionsOf, type AttendanceRow } from './attendance.ts';
import { historyOf, type Happening } from './history.ts';
import { addendaOf, notesOf, type Addendum, type Note } from './note-rows.ts';
import { stepsOf, type Step } from './note-steps.ts';
import { isAsSigned } from './signing.ts';
import { attendanceSubject, recordSubject, traceReading, type Entry } from './trail.ts';
import { clientNames, signerOf, staffNames } from './who.ts';

/** A signed note as its readers see it. A draft is its author's and is not shown here: `draft` says that there is one. */
export type Read = {
	note: Note;
	/** The chart's name; null for the group's note. */
	name: string | null;
	author: string;
	reviewer: string | null;
	/** How it went to and fro between its author and a supervisor. */
	steps: Step[];
	addenda: Addendum[];
	history: Happening[];
	/** Every version, oldest first; `by` is a name. */
	attendance: AttendanceRow[];
	/** The words are those that were signed: the hash fits. */
	intact: boolean;
	mayAdd: boolean;
};
export type SignedRecord = {
	leads: boolean;
	notes: Read[];
	unsigned: number;
	versions: AttendanceRow[];
	names: Map<string, string>;
};

/** Who signed nothing yet sees nothing here. Null for whoever neither leads nor reviews the group. */
export async function readRecord(by: StaffMember, session: number, at = Date.now()): Promise<SignedRecord | null> {
	const signer = await signerOf(by, session);
	if (!signer.leads && !signer.reviews) return null;
	const [notes, versions] = await Promise.all([notesOf(session), versionsOf(session)]);
	const signed = notes.filter((note) => note.status === 'signed');
	const names = await clientNames(versions.map((version) => version.person));
	await traceReading([
		{ at, by: by.id, act: 'record.read', subject: recordSubject(session), session },
		...signed.map((note): Entry => noteRead(by, note, at)),
		...[...new Map(versions.map((version) => [version.person, version])).values()].map(
			({ person, clientId }): Entry => ({
				...{ at, by: by.id, act: 'attendance.read', subject: attendanceSubject(session, person), session, clientId }
			})
		)
	]);
	const read = await Promise.all(
		signed.map((note) => reading(note, versions, names, signer.leads && note.authorId === by.id))
	);
	return { leads: signer.leads, notes: read, unsigned: notes.length - signed.length, versions, names };
}

/** One signed note, or one that awaits a co-signature, for the supervisor's reader, with everything that happened to it; null outside the scope. */
export async function readForReview(by: StaffMember, note: Note, at = Date.now()): Promise<Read | null> {
	const signer = await signerOf(by, note.session);
	if (!signer.reviews || note.status === 'draft') return null;
	await traceReading([noteRead(by, note, at)]);
	const names = await clientNames([note.person]);
	return reading(note, await versionsOf(note.session), names, false);
}

const noteRead = (by: StaffMember, { id, session, clientId }: Note, at: number): Entry => ({
	...{ at, by: by.id, act: 'note.read', subject: id, session, clientId }
});

async function reading(
	note: Note,
	versions: AttendanceRow[],
	names: Map<string, string>,
	mayAdd: boolean
): Promise<Read> {
	const own = versions.filter((version) => version.person === note.person);
	const [addenda, steps, history, staff] = await Promise.all([
		addendaOf(note.id),
		stepsOf(note.id),
		historyOf(note),
		staffNames([note.authorId, ...(note.reviewedBy ? [note.reviewedBy] : []), ...own.map((version) => version.by)])
	]);
	return {
		...{ note, addenda, steps, history, mayAdd, intact: isAsSigned(note) },
		name: note.kind === 'group' ? null : (names.get(note.person) ?? ''),
		author: staff.get(note.authorId) ?? '',
		reviewer: note.reviewedBy === null ? null : (staff.get(note.reviewedBy) ?? ''),
		attendance: own.map((version) => ({ ...version, by: staff.get(version.by) ?? '' }))
	};
}
