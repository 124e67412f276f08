import { wasThere } from '#lib/domain/attendance-history.ts';
import { draftForGroup, draftForPerson, draftInOwn } from '#lib/domain/note-draft.ts';
import { refresh } from '#lib/domain/note-edit.ts';
import { isOwnLayout, type NoteContent, type NoteFormat } from '#lib/domain/note.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne, type Statement } from '#lib/server/store/statement.ts';
import { attendanceNow, isConfirmed, type Line } from './attendance.ts';
import { personFacts } from './facts.ts';
import type { Gathered } from './gather.ts';
import { groupFacts } from './group-facts.ts';
import { laidOutAs, type LaidOut } from './own-formats.ts';
import { GROUP, notesOf, unchanged, type Note } from './note-rows.ts';
import { nobody, sayIn, type Told } from './sentences.ts';
import { sentInBefore } from './note-steps.ts';
import { noteDue } from './note-due.ts';
import { trace } from './trail.ts';

/** People who get a note of their own: everyone who was there. */
export const attendedOf = (lines: Line[]): Line[] => lines.filter((line) => line.now && wasThere(line.now.status));

/** What the session says about the group, or about one person, in one language. */
export function freshDraft(
	gathered: Gathered,
	lines: Line[],
	line: Line | null,
	{ layout, own }: LaidOut,
	locale: Locale
): NoteContent {
	const say = sayIn(locale, gathered.timeZone, line ? toldOf(gathered, lines, line) : nobody);
	if (!line) return draftForGroup(groupFacts(gathered, attendanceNow(lines)), say);
	const facts = personFacts(gathered, line, line.now!);
	return own ? draftInOwn(own, facts, say) : draftForPerson(layout as NoteFormat, facts, say);
}

/** Every name in the session, including names typed on phones, so that a quotation contains no one else's name. */
export function toldOf({ state }: Pick<Gathered, 'state'>, lines: Line[], line: Line): Told {
	const namesOf = ({ name, fullName, seats }: Line) => [
		name,
		fullName,
		...seats.map((seat) => state.staff.seats[seat]?.name ?? '')
	];
	const others = lines.filter(({ person }) => person !== line.person).flatMap(namesOf);
	return { name: line.name, own: namesOf(line), others };
}

/**
 * Creates the drafts that are missing once attendance is confirmed, and updates the visitor's own drafts with what changed since. A note that was
 * signed and then returned is left entirely to its author. Concurrent visits create each draft once.
 */
export async function ensureDrafts(
	by: StaffMember,
	gathered: Gathered,
	lines: Line[],
	at = Date.now()
): Promise<Note[]> {
	const before = await notesOf(gathered.id);
	if (!isConfirmed(lines)) return before;
	const returned = await sentInBefore(before.filter(({ status }) => status === 'draft').map(({ id }) => id));
	// If a group's format no longer exists, its notes use DAP, which needs no setup.
	const format = (await laidOutAs(gathered.group.format)) ?? { layout: 'DAP', own: null };
	const wanted: (Line | null)[] = [null, ...attendedOf(lines)];
	const dueAt = await noteDue(
		{ programId: gathered.group.programId, timeZone: gathered.timeZone },
		gathered.meeting.endedAt
	);
	const changes = wanted.map((line) => {
		const note = before.find((note) => note.person === (line?.person ?? GROUP));
		if (note && returned.has(note.id)) return null;
		return note
			? follow(gathered, lines, by, line, note, at)
			: insert(gathered, lines, by, line, { format, dueAt, at });
	});
	const due = changes.filter((change) => change !== null);
	if (due.length === 0) return before;
	// Whoever came first drafted the same; the current state is read below.
	await isFirst(app().store.write((tx) => due.flatMap((change) => change(tx))));
	return notesOf(gathered.id);
}

type Change = (tx: Parameters<Parameters<ReturnType<typeof app>['store']['write']>[0]>[0]) => Statement[];

function insert(
	gathered: Gathered,
	lines: Line[],
	by: StaffMember,
	line: Line | null,
	{ format, dueAt, at }: { format: LaidOut; dueAt: number; at: number }
): Change {
	const id = randomId();
	const laidOut: LaidOut = line ? format : { layout: 'GROUP', own: null };
	const content = freshDraft(gathered, lines, line, laidOut, by.locale);
	const session = gathered.id;
	const clientId = line?.clientId ?? null;
	return (tx) => [
		tx.insert(app().store.t.document).values({
			...{ id, session, clientId, kind: line ? 'progress-note' : 'group-note', person: line?.person ?? GROUP },
			...{ programId: gathered.group.programId, format: laidOut.layout, serviceAt: gathered.meeting.startedAt },
			dueAt,
			...{
				content: JSON.stringify(content),
				status: 'draft',
				version: 1,
				authorId: by.id,
				createdAt: at,
				changedAt: at
			}
		}),
		trace({ at, by: by.id, act: 'note.drafted', subject: id, session, clientId })
	];
}

/** A note in a program's own format keeps the version and sections it was created with. */
function laidOutIn({ layout, content }: Pick<Note, 'layout' | 'content'>): LaidOut {
	const own = content.sections.flatMap(({ own }) => own ?? []);
	return { layout, own: isOwnLayout(layout) ? own : null };
}

function follow(
	gathered: Gathered,
	lines: Line[],
	by: StaffMember,
	line: Line | null,
	note: Note,
	at: number
): Change | null {
	if (note.status !== 'draft' || note.authorId !== by.id) return null;
	const content = refresh(note.content, freshDraft(gathered, lines, line, laidOutIn(note), note.content.locale));
	if (JSON.stringify(content) === JSON.stringify(note.content)) return null;
	const { id, session, clientId, version } = note;
	return (tx) => [
		expectOne(
			tx
				.update(app().store.t.document)
				.set({ content: JSON.stringify(content), version: version + 1, changedAt: at })
				.where(unchanged(note))
		),
		trace({ at, by: by.id, act: 'note.drafted', subject: id, session, clientId })
	];
}
