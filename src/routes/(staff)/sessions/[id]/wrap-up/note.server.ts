import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { isUnwritten } from '#lib/domain/guard/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isConfirmed, type Line } from '#lib/server/records/attendance.ts';
import { attendedOf, ensureDrafts } from '#lib/server/records/drafts.ts';
import type { Gathered } from '#lib/server/records/gather.ts';
import type { Note } from '#lib/server/records/note-rows.ts';
import { stepsOf } from '#lib/server/records/note-steps.ts';
import { findingsIn } from '#lib/server/records/guard/findings.ts';
import { seenBy } from '#lib/server/records/guard/places.ts';
import { traceReading } from '#lib/server/records/trail.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { openWrapUp } from './open.server.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };
export type Written = { by: StaffMember; gathered: Gathered; lines: Line[]; people: Line[]; notes: Note[] };

/** The session with its drafts, made or brought up to date by this visit. Attendance comes first. */
export async function openNotes(event: Event): Promise<Written> {
	const { by, gathered, lines } = await openWrapUp(event);
	if (!isConfirmed(lines)) redirect(303, `/sessions/${gathered.id}/wrap-up`);
	return { by, gathered, lines, people: attendedOf(lines), notes: await ensureDrafts(by, gathered, lines) };
}

/** One note for the page; that it was read is in the audit. */
export async function noteView(written: Written, person: string) {
	const { by, notes } = written;
	const note = notes.find((note) => note.person === person);
	if (!note) error(404, 'not-found');
	const { id, session, clientId, kind, layout, status, content, signature, coSignature, authorId } = note;
	await traceReading([{ at: Date.now(), by: by.id, act: 'note.read', subject: id, session, clientId }]);
	const [authors, steps] = await Promise.all([staffNames([authorId]), stepsOf(id)]);
	const author = authors.get(authorId) ?? '';
	const mine = authorId === by.id;
	return {
		...{ id, person, kind, layout, status, content, signature, coSignature, author, mine, steps },
		findings: mine && status === 'draft' ? await findingsFor(written, note) : []
	};
}

/** What to look at in one note before it is signed, while it is being written. */
export async function findingsFor({ by, gathered, lines }: Pick<Written, 'by' | 'gathered' | 'lines'>, note: Note) {
	const { findings } = await findingsIn(gathered, lines, [note]);
	return (await seenBy(by, findings)).get(note.id)!;
}

export type NoteView = Awaited<ReturnType<typeof noteView>>;

/** Everybody who was there with how far their note is. */
export function peopleView({ by, people, notes }: Written) {
	return people.map(({ person, name, fullName }) => {
		const note = notes.find((note) => note.person === person);
		const blank = !note || isUnwritten(note.content);
		return { person, name, fullName, state: stateOf(note, by, blank) };
	});
}

type NoteProgress = 'signed' | 'awaiting' | 'theirs' | 'open' | 'ready';

function stateOf(note: Note | undefined, by: StaffMember, blank: boolean): NoteProgress {
	if (note && note.status !== 'draft') return note.status;
	if (note && note.authorId !== by.id) return 'theirs';
	return blank ? 'open' : 'ready';
}

/** Where the primary button leads: person after person, then to signing. */
export function nextFrom({ gathered, people }: Pick<Written, 'gathered' | 'people'>, person?: string): string {
	const base = `/sessions/${gathered.id}/wrap-up`;
	const next = people[people.findIndex((line) => line.person === person) + 1];
	return next ? `${base}/people/${next.person}` : `${base}/sign`;
}
