import { eq, inArray } from 'drizzle-orm';
import type { ContactData, ContactMode } from '#lib/domain/contact.ts';
import type { FamilyGuest } from '#lib/domain/family-guest.ts';
import { needsOf, type DocumentKind } from '#lib/domain/document.ts';
import { blankDraft, blankInOwn } from '#lib/domain/note-draft.ts';
import type { GroupFormat, ShippedLayout } from '#lib/domain/note.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { momentOn } from '#lib/server/programs/times.ts';
import { noteDue } from './note-due.ts';
import { programOf } from './place-of.ts';
import { laidOutAs } from './own-formats.ts';
import { trace } from './trail.ts';

/** A meeting outside groups, as typed: day and times on the program's clock. */
export type MeetingTyped = {
	day: string;
	start: string;
	stop: string;
	mode: ContactMode;
	present: string;
	guests?: FamilyGuest[];
};
export type MeetingRead = { ok: true; data: ContactData } | { ok: false; field: 'day' | 'start' | 'stop' };

/** The longest that a meeting may be, in hours; anything longer is a typo. */
const longestHours = 12;

export function readMeeting(typed: MeetingTyped, timeZone: string, now: number): MeetingRead {
	const start = momentOn(typed.day, typed.start, timeZone);
	if (!('at' in start)) return { ok: false, field: start.why === 'day' ? 'day' : 'start' };
	const stop = momentOn(typed.day, typed.stop, timeZone);
	if (!('at' in stop) || stop.at <= start.at || stop.at - start.at > longestHours * 3_600_000)
		return { ok: false, field: 'stop' };
	if (start.at > now) return { ok: false, field: 'day' };
	const { mode, present } = typed;
	const guests = (typed.guests ?? []).filter(({ name }) => name !== '');
	return {
		ok: true,
		data: {
			kind: 'contact',
			startedAt: start.at,
			endedAt: stop.at,
			mode,
			present: present.trim(),
			...(guests.length > 0 && { guests })
		}
	};
}

/** Programs in which the staff member is a clinician of this client, by the client's groups past and present, with their default note format. */
export async function programsFor(staff: StaffMember, clientId: string) {
	const groups = await groupsOf(staff);
	const { t, db } = app().store;
	const rows = await db
		.select({
			id: t.program.id,
			name: t.program.name,
			timeZone: t.program.timeZone,
			group: t.group.id,
			format: t.group.noteFormat
		})
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.enrolment.clientId, await idsOf(clientId)));
	const own = rows.filter(({ group }) => groups.includes(group));
	return [...new Map(own.map(({ group: _, ...program }) => [program.id, program])).values()];
}

type Begun = { clientId: string; programId: string; format: GroupFormat; kind: DocumentKind; data?: unknown };

/** Begins a document in a client's chart and returns its id; the caller has checked permission. */
export async function beginDocument(
	by: StaffMember,
	{ clientId, programId, kind, format, data }: Begun,
	when: { from: number; to: number },
	at = Date.now()
): Promise<string> {
	const { layout } = needsOf[kind];
	const laidOut = layout === 'format' ? await laidOutAs(format) : { layout, own: null };
	const { layout: own, own: sections } = laidOut ?? { layout: 'DAP', own: null };
	const blank = sections ? blankInOwn(sections, by.locale) : blankDraft(own as ShippedLayout, by.locale);
	const content = { ...blank, ...(data !== undefined && { data }) };
	const { store } = app();
	const id = randomId();
	const { timeZone } = await programOf(programId);
	const dueAt = await noteDue({ programId, timeZone }, when.to);
	await store.write((tx) => [
		tx.insert(store.t.document).values({
			...{ id, session: null, kind, person: clientId, clientId, programId, format: own, status: 'draft' as const },
			...{ content: JSON.stringify(content), version: 1, authorId: by.id, createdAt: at, changedAt: at },
			...{ serviceAt: when.from, dueAt }
		}),
		trace({ at, by: by.id, act: 'note.begun', subject: id, clientId, detail: kind })
	]);
	return id;
}
