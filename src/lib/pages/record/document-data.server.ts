import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { contactModes, type ContactData } from '#lib/domain/contact.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import { mostGuests } from '#lib/domain/family-guest.ts';
import { longest } from '#lib/domain/limits.ts';
import { checkbox, text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { readMeeting, type MeetingTyped } from '#lib/server/records/contacts.ts';
import { guestsWithConsent } from '#lib/server/records/family-guests.ts';
import { noteDue } from '#lib/server/records/note-due.ts';
import type { Document } from '#lib/server/records/note-rows.ts';
import { saveData } from '#lib/server/records/notes.ts';
import { programOf } from '#lib/server/records/place-of.ts';
import { lackingWords } from './guest-words.ts';
import { refusedWords } from './words.ts';

const guest = z
	.strictObject({ name: text(longest.personName), relation: text(longest.relation) })
	.refine(({ name, relation }) => name !== '' || relation === '', {
		path: ['name'],
		error: () => m.record_guest_name_missing()
	})
	.refine(({ name, relation }) => relation !== '' || name === '', {
		path: ['relation'],
		error: () => m.record_guest_relation_missing()
	});

export const meetingFields = {
	day: text(10),
	start: text(8),
	stop: text(8),
	mode: z.enum(contactModes),
	present: text(longest.contactPresent),
	guests: z.array(guest).max(mostGuests),
	despite: checkbox()
};
const meeting = z.strictObject({ ...meetingFields, was: z.string().max(10_000) });

const wrong = {
	day: m.record_meeting_day_wrong,
	start: m.record_meeting_start_wrong,
	stop: m.record_meeting_stop_wrong
};

/** A typed meeting as data, or what to look at, by field. */
export function meetingIn(typed: MeetingTyped, timeZone: string, now = Date.now()) {
	const read = readMeeting(typed, timeZone, now);
	return read.ok ? read : { ok: false as const, errors: { [read.field]: wrong[read.field]() } };
}

/** What the client has not agreed to about the guests of a meeting, in sentences; null for nothing. */
export async function lackingConsent(
	of: { clientId: string; programId: string },
	{ startedAt, guests = [] }: ContactData,
	timeZone: string
): Promise<string | null> {
	return lackingWords(await guestsWithConsent(of, guests, dayOf(startedAt, timeZone)));
}

async function saveMeeting(by: StaffMember, document: Document, request: Request) {
	const form = await readForm(meeting, request, 'data');
	if (!form.ok) return form.refused;
	const { was, despite, ...typed } = form.data;
	const { timeZone } = await programOf(document.programId);
	const read = meetingIn(typed, timeZone);
	if (!read.ok) return form.refuse(read.errors);
	const of = { clientId: document.clientId!, programId: document.programId! };
	const lacking = despite ? null : await lackingConsent(of, read.data, timeZone);
	if (lacking) return form.refuse({ despite: lacking }, 409);
	const { startedAt: serviceAt, endedAt } = read.data;
	const set = { serviceAt, dueAt: await noteDue({ programId: of.programId, timeZone }, endedAt) };
	const saved = await saveData(by, document.id, { data: read.data, was: JSON.parse(was), set });
	if (!saved.ok) return form.refuse({ form: refusedWords[saved.code === 'conflict' ? 'changed' : saved.code]() }, 409);
	return { dataSaved: true as const };
}

type Saves = (by: StaffMember, document: Document, request: Request) => ReturnType<typeof saveMeeting>;

/** How the fields that a kind brings are saved; see `kinds.ts`. */
const saves: Partial<Record<DocumentKind, Saves>> = {
	'individual-contact': saveMeeting,
	'family-session': saveMeeting
};

export async function saveDataOf(by: StaffMember, document: Document, request: Request) {
	const save = saves[document.kind];
	if (!save) return fail(404, { code: 'unknown' as const });
	return save(by, document, request);
}
