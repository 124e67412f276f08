import { current } from '#lib/domain/attendance-history.ts';
import { outcomeOf } from '#lib/domain/attendance.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { mayReadClient } from '#lib/server/programs/access.ts';
import { versionsOf } from '#lib/server/records/attendance.ts';
import { foldedLog } from '#lib/server/records/folded-log.ts';
import { sessionInProgram } from '#lib/server/records/freezing.ts';
import { occasionOf, type Occasion } from '#lib/server/records/gather.ts';
import { addendaOf, GROUP, noteById, notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { participantsOf } from '#lib/server/records/participants.ts';
import { leadersIn, staffOf } from '#lib/server/records/session-staff.ts';
import { sheetNames } from '#lib/server/records/sign-in-sheet.ts';
import { isAsAdded, isAsSigned } from '#lib/server/records/signing.ts';
import { recordSubject, traceReading } from '#lib/server/records/trail.ts';
import { maySeeRecord, signerOf, staffNames } from '#lib/server/records/who.ts';
import { paperOfNote, type House, type Printable } from './note-paper.ts';
import type { Paper } from './paper.ts';
import { paperOfSession, paperOfSheet } from './session-paper.ts';

/** A paper, or why there is none. Printing leaves its row before anything is handed out (R17). */
export type Printed = Paper | 'not-found' | 'not-yours';

/** One note: signed for whoever may read the record, drafts for those who lead the group, and what awaits a co-signature also for its reviewers. */
export async function printNote(by: StaffMember, id: string, at = Date.now()): Promise<Printed> {
	const note = await noteById(id);
	if (!note) return 'not-found';
	if (!(await mayPrint(by, note))) return 'not-yours';
	const found = await printableOf(note, { by: by.name, at });
	if (!found) return 'not-found';
	const { session, clientId } = note;
	await traceReading([{ at, by: by.id, act: 'note.printed', subject: id, session, clientId }]);
	return paperOfNote(found);
}

async function mayPrint(by: StaffMember, { status, session, clientId }: Note): Promise<boolean> {
	if (status === 'signed')
		return (await maySeeRecord(by, session)) || (clientId !== null && (await mayReadClient(by, clientId)) !== null);
	const { leads, reviews } = await signerOf(by, session);
	return leads || (status === 'awaiting' && reviews);
}

/** A session's attendance with its group note once that is signed. */
export async function printSession(by: StaffMember, id: number, locale: Locale, at = Date.now()): Promise<Printed> {
	const house = await houseOf(id, { by: by.name, at });
	const occasion = await occasionOf(id);
	if (!house || !occasion?.meeting) return 'not-found';
	if (!(await maySeeRecord(by, id))) return 'not-yours';
	const { meeting } = occasion;
	const [versions, participants, notes] = await Promise.all([versionsOf(id), participantsOf(id), notesOf(id)]);
	const group = notes.find(({ person, status }) => person === GROUP && status === 'signed');
	const names = new Map(participants.map(({ person, name }) => [person, name]));
	const people = [...current(versions).values()]
		.map((row) => ({ name: names.get(row.person) ?? '', row }))
		.sort((a, b) => a.name.localeCompare(b.name));
	await traceReading([{ at, by: by.id, act: 'record.printed', subject: recordSubject(id), session: id }]);
	const groupNote = group ? await printableOf(group, { by: by.name, at }) : null;
	const came = cameIn(people.map(({ row }) => row));
	return paperOfSession(
		{ ...house, occasion: { ...occasion, meeting }, leaders: await leadersOf(id, meeting), came, people, groupNote },
		locale
	);
}

/** The sheet to sign in on; its names leave their own row. */
export async function printSheet(by: StaffMember, id: number, locale: Locale, at = Date.now()): Promise<Printed> {
	const [house, occasion] = [await houseOf(id, { by: by.name, at }), await occasionOf(id)];
	if (!house || !occasion || occasion.status === 'discarded') return 'not-found';
	const names = await sheetNames(by, occasion);
	if (!names) return 'not-yours';
	await traceReading([{ at, by: by.id, act: 'record.printed', subject: recordSubject(id), session: id }]);
	return paperOfSheet({ ...house, occasion, names }, locale);
}

/** Everything that stands on a note's paper; null where its session is none of the record. */
export async function printableOf(note: Note, printed: House['printed']): Promise<Printable | null> {
	const house = await houseOf(note.session, printed);
	const occasion = await occasionOf(note.session);
	if (!house || !occasion?.meeting) return null;
	const { meeting } = occasion;
	const [versions, addenda, staff] = await Promise.all([
		versionsOf(note.session),
		addendaOf(note.id),
		staffNames(note.reviewedBy ? [note.reviewedBy] : [])
	]);
	const now = current(versions);
	return {
		...house,
		...{ note, addenda, leaders: await leadersOf(note.session, meeting), occasion: { ...occasion, meeting } },
		whose: note.person === GROUP ? null : await whoseOf(note),
		attendance: now.get(note.person) ?? null,
		came: cameIn([...now.values()]),
		reviewer: note.reviewedBy === null ? null : (staff.get(note.reviewedBy) ?? null),
		intact: (note.signature === null || isAsSigned(note)) && addenda.every((one) => isAsAdded(note.id, one))
	};
}

const cameIn = (rows: { status: Parameters<typeof outcomeOf>[0] }[]): number =>
	rows.filter(({ status }) => outcomeOf(status) === 'attended').length;

/** Who the chart says that the person is; a guest has the name that they gave. */
async function whoseOf({ clientId, session, person }: Note) {
	const identity = clientId === null ? null : await identityOf(clientId);
	if (identity) return identity;
	const guest = (await participantsOf(session)).find((one) => one.person === person);
	return { name: guest?.name ?? '', birthDate: '', recordNumber: '' };
}

async function houseOf(session: number, printed: House['printed']): Promise<House | null> {
	const found = await sessionInProgram(session);
	if (!found) return null;
	const { letterhead, part2 } = found.program;
	return { program: { name: found.session.programName ?? found.program.name, letterhead, part2 }, printed };
}

export async function leadersOf(session: number, meeting: NonNullable<Occasion['meeting']>): Promise<string[]> {
	const { acts } = await foldedLog(session);
	return leadersIn(await staffOf(session, meeting, acts)).map(({ name, credentials }) => `${name}, ${credentials}`);
}
