import { blankDraft } from '#lib/domain/note-draft.ts';
import type { NoteContent } from '#lib/domain/note.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Line } from './attendance.ts';
import type { Gathered } from './gather.ts';
import { dateAt, timeAt } from './time-of-day.ts';
import { noteDue } from './note-due.ts';
import { trace } from './trail.ts';

/** People who were expected, did not come, and had not canceled. */
export const missedBy = (lines: Line[]): Line[] => lines.filter((line) => line.now?.status === 'no-show');

/** Drafts that they were expected; who reached out and what is planned is for a clinician to write. */
function noShowDraft({ meeting, timeZone, group }: Gathered, { name }: Line, locale: Locale): NoteContent {
	const time = (at: number) => timeAt(at, timeZone, locale);
	const said = { name, group: group.title, date: dateAt(meeting.startedAt, timeZone, locale) };
	const text = m.record_no_show_drafted(
		{ ...said, from: time(meeting.startedAt), to: time(meeting.endedAt) },
		{ locale }
	);
	const origin = { kind: 'attendance', blockId: null, blockTitle: null, at: null };
	const blank = blankDraft('NO-SHOW', locale);
	const sections = blank.sections.map((section) =>
		section.id === 'absence' ? { ...section, text, drafted: [{ fact: 'absence', text, origin }] } : section
	);
	return { ...blank, sections };
}

/** Begins the note about a no-show; pressing again does not begin a second one. */
export async function beginNoShow(by: StaffMember, gathered: Gathered, line: Line, at = Date.now()): Promise<void> {
	const { store } = app();
	const { id: session, group, meeting } = gathered;
	const { person, clientId } = line;
	const id = randomId();
	const dueAt = await noteDue({ programId: group.programId, timeZone: gathered.timeZone }, meeting.endedAt);
	await isFirst(
		store.write((tx) => [
			tx.insert(store.t.document).values({
				...{ id, session, kind: 'no-show-note' as const, person, clientId, programId: group.programId },
				...{ format: 'NO-SHOW', content: JSON.stringify(noShowDraft(gathered, line, by.locale)), version: 1 },
				...{
					status: 'draft' as const,
					authorId: by.id,
					serviceAt: meeting.startedAt,
					dueAt
				},
				...{ createdAt: at, changedAt: at }
			}),
			trace({ at, by: by.id, act: 'note.begun', subject: id, session, clientId, detail: 'no-show-note' })
		])
	);
}
