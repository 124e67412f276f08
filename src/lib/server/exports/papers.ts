import { current, wasThere } from '#lib/domain/attendance-history.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { isCalledOff } from '#lib/room/session/called-off.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { mayReadClient } from '#lib/server/programs/access.ts';
import { versionsOf } from '#lib/server/records/attendance.ts';
import { sessionInProgram } from '#lib/server/records/freezing.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { documentById, notesOf, type Document } from '#lib/server/records/note-rows.ts';
import { participantsOf } from '#lib/server/records/participants.ts';
import { sheetNames } from '#lib/server/records/sign-in-sheet.ts';
import { recordSubject, traceReading } from '#lib/server/records/trail.ts';
import { mayReadDocument, maySeeRecord, signerFor } from '#lib/server/records/who.ts';
import { paperOfDocument } from './document-paper.ts';
import type { House } from './house.ts';
import type { Paper } from './paper.ts';
import { leadersOf, printableOf } from './printable.ts';
import { paperOfSession, paperOfSheet } from './session-paper.ts';

/** A paper, or why there is none. Printing is audited before anything is returned (R17). */
export type Printed = Paper | 'not-found' | 'not-yours';

/** One document: signed ones for anyone who may read them, drafts for those who may write there; awaiting a co-signature, also for reviewers. */
export async function printDocument(by: StaffMember, id: string, at = Date.now()): Promise<Printed> {
	const document = await documentById(id);
	if (!document) return 'not-found';
	if (!(await mayPrint(by, document))) return 'not-yours';
	const found = await printableOf(document, { by: by.name, at });
	if (!found) return 'not-found';
	const { session, clientId } = document;
	await traceReading([{ at, by: by.id, act: 'note.printed', subject: id, session, clientId }]);
	return paperOfDocument(found);
}

async function mayPrint(by: StaffMember, document: Document): Promise<boolean> {
	const { status, clientId } = document;
	if (status === 'signed')
		return (await mayReadDocument(by, document)) || (clientId !== null && (await mayReadClient(by, clientId)) !== null);
	const { leads, reviews } = await signerFor(by, document);
	return leads || (status === 'awaiting' && reviews);
}

/** A session's attendance, with its group note once that is signed. */
export async function printSession(by: StaffMember, id: number, locale: Locale, at = Date.now()): Promise<Printed> {
	const [house, occasion] = [await houseOf(id, { by: by.name, at }), await occasionOf(id)];
	if (!house || !occasion?.meeting) return 'not-found';
	if (!(await maySeeRecord(by, id))) return 'not-yours';
	const { meeting } = occasion;
	const [versions, participants, documents] = await Promise.all([versionsOf(id), participantsOf(id), notesOf(id)]);
	const group = documents.find(({ kind, status }) => kind === 'group-note' && status === 'signed');
	const names = new Map(participants.map(({ person, name }) => [person, name]));
	const people = [...current(versions).values()]
		.map((row) => ({ name: names.get(row.person) ?? '', row }))
		.sort((a, b) => a.name.localeCompare(b.name));
	await traceReading([{ at, by: by.id, act: 'record.printed', subject: recordSubject(id), session: id }]);
	const groupNote = group ? await printableOf(group, house.printed) : null;
	const came = people.filter(({ row }) => wasThere(row.status)).length;
	const leaders = await leadersOf(id, meeting);
	return paperOfSession({ ...house, occasion: { ...occasion, meeting }, leaders, came, people, groupNote }, locale);
}

/** The sign-in sheet; the names on it are audited separately. */
export async function printSheet(by: StaffMember, id: number, locale: Locale, at = Date.now()): Promise<Printed> {
	const [house, occasion] = [await houseOf(id, { by: by.name, at }), await occasionOf(id)];
	if (!house || !occasion || isCalledOff(occasion.status)) return 'not-found';
	const names = await sheetNames(by, occasion);
	if (!names) return 'not-yours';
	await traceReading([{ at, by: by.id, act: 'record.printed', subject: recordSubject(id), session: id }]);
	return paperOfSheet({ ...house, occasion, names }, locale);
}

async function houseOf(session: number, printed: House['printed']): Promise<House | null> {
	const found = await sessionInProgram(session);
	if (!found) return null;
	const { letterhead, part2 } = found.program;
	return { program: { name: found.session.programName ?? found.program.name, letterhead, part2 }, printed };
}
