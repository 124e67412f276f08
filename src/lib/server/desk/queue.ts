import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { DocumentKind } from '#lib/domain/document.ts';
import { firstPage, type Asked, type Cursor, type DeskView } from '#lib/domain/desk.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { returnedAmong } from '#lib/server/records/note-steps.ts';
import { traceReading } from '#lib/server/records/trail.ts';
import { clientNames, staffNames } from '#lib/server/records/who.ts';
import { coSignersOfAll } from '#lib/server/records/supervision.ts';
import { deskCounts, type DeskCounts } from './counts.ts';
import { notesPage, sliceOf, type DeskNote } from './notes.ts';
import { whoLeft } from './left.ts';
import { supervisedGroups, within, type DeskGroup } from './scope.ts';
import type { Missing } from './slice.ts';
import { unwrittenPeople, unwrittenSessions } from './unsigned.ts';

/** A note on the supervisor's desk, or one that no one has begun. */
export type Item = {
	key: string;
	/** The note's id; null if there is none yet. */
	note: string | null;
	/** Null for documents outside of sessions: `groupTitle` is then the program. */
	session: number | null;
	/** Null if nothing has been written yet. */
	kind: DocumentKind | null;
	groupTitle: string;
	/** When the service took place. */
	servedAt: number;
	/** When the signature is due. UTC milliseconds. */
	due: number;
	timeZone: string;
	about: { kind: 'group' } | { kind: 'person'; name: string } | { kind: 'session' };
	author: string | null;
	/** The author's account has ended: someone else has to take over their open notes. */
	authorLeft: boolean;
	state: 'open' | 'draft' | 'returned' | 'awaiting' | 'signed' | 'reviewed';
	signedAt: number | null;
	/** Written by the supervisor, who cannot review their own. */
	own: boolean;
	/** Awaits this supervisor's signature, or any supervisor's if no one in particular supervises the author. */
	coSigns: boolean;
	/** Something happened after this supervisor signed or reviewed it, and they have not yet responded. */
	changed: boolean;
	/** Entered in error: needs no work. */
	isInError: boolean;
};

export type Desk = {
	asked: Asked & { view: DeskView };
	items: Item[];
	/** Where the next page starts; null on the last one. */
	after: Cursor | null;
	counts: DeskCounts;
	groups: DeskGroup[];
};

export const pageSize = 50;

/**
 * The records in a supervisor's scope, without any of their text; viewing the list is audited. By default, what awaits their signature or, if there
 * is nothing, their review.
 */
export async function deskOf(by: StaffMember, asked: Asked, at = Date.now(), size = pageSize): Promise<Desk> {
	const groups = await supervisedGroups(by);
	const counts = await deskCounts(by, asked, at, groups);
	const view = asked.view ?? (counts['to-co-sign'] > 0 ? 'to-co-sign' : 'to-review');
	const ids = within(groups, asked.within).map(({ id }) => id);
	const { author, client, guest } = asked;
	const slice = sliceOf(view, asked.after, size + 1);
	const wantsMissing = author === null && (view === 'late' || view === 'unsigned' || view === 'all');
	const missing = { groups: ids, client, guest, dueBefore: view === 'late' ? at : null };
	const [notes, sessions, people] = await Promise.all([
		notesPage({ by: by.id, view, groups: ids, author, client, guest, at }, slice),
		wantsMissing ? unwrittenSessions(missing, slice) : [],
		wantsMissing ? unwrittenPeople(missing, slice) : []
	]);
	const { items: rows, after } = firstPage<DeskNote | Missing>([notes, sessions, people], size, slice.newestFirst);
	if (groups.length > 0) await traceReading([{ at, by: by.id, act: 'record.listed', subject: `staff/${by.id}` }]);
	return { asked: { ...asked, view }, items: await itemsOf(by, rows, groups, at), after, counts, groups };
}

async function itemsOf(
	by: StaffMember,
	rows: (DeskNote | Missing)[],
	groups: DeskGroup[],
	at: number
): Promise<Item[]> {
	if (rows.length === 0) return [];
	const notes = rows.filter((row) => 'id' in row);
	const [places, names, authors, gone, coSigners, returned, changed] = await Promise.all([
		placesOf(rows, groups),
		clientNames(rows.flatMap(({ person }) => (person === null || person === 'group' ? [] : [person]))),
		staffNames(notes.map(({ authorId }) => authorId)),
		whoLeft(
			notes.map(({ authorId }) => authorId),
			at
		),
		coSignersOfAll(at),
		returnedAmong(notes.filter(({ status }) => status === 'draft').map(({ id }) => id)),
		changedFor(
			by.id,
			notes.map(({ id }) => id)
		)
	]);
	return rows.map((row): Item => {
		const { key, due, session, person } = row;
		const place = session === null ? programOf(row, groups) : places.get(session)!;
		const base = { key, due, session, ...place };
		if (!('id' in row)) {
			return { ...base, ...unbegun, about: person === null ? { kind: 'session' } : personNamed(names, person) };
		}
		const { status, authorId, reviewedAt } = row;
		const isMine = coSigners.get(authorId)?.includes(by.id) ?? true;
		return {
			...base,
			note: row.id,
			kind: row.kind,
			about: personNamed(names, row.person),
			author: authors.get(authorId) ?? null,
			authorLeft: gone.has(authorId),
			state: status === 'draft' && returned.has(row.id) ? 'returned' : reviewedAt !== null ? 'reviewed' : status,
			signedAt: row.signedAt,
			own: authorId === by.id,
			coSigns: status === 'awaiting' && authorId !== by.id && isMine,
			changed: changed.has(row.id),
			isInError: row.inErrorAt !== null
		};
	});
}

const personNamed = (names: Map<string, string>, person: string): Item['about'] =>
	person === 'group' ? { kind: 'group' } : { kind: 'person', name: names.get(person) ?? '' };

const unbegun = {
	...{ note: null, kind: null, author: null, authorLeft: false, state: 'open' as const, signedAt: null },
	...{ own: false, coSigns: false, changed: false, isInError: false }
};

/** Title and time zone as of the session; current ones if they were not frozen. */
async function placesOf(rows: { session: number | null }[], groups: DeskGroup[]) {
	const { t, db } = app().store;
	const { id, groupId, groupTitle, timeZone, endedAt, plannedStart } = t.session;
	const found = await db
		.select({ id, groupId, groupTitle, timeZone, endedAt, plannedStart })
		.from(t.session)
		.where(inArray(id, [...new Set(rows.flatMap(({ session }) => session ?? []))]));
	return new Map(
		found.map((session) => {
			const group = groups.find((one) => one.id === session.groupId);
			return [
				session.id,
				{
					groupTitle: session.groupTitle ?? group?.title ?? '',
					timeZone: session.timeZone ?? group?.timeZone ?? 'UTC',
					servedAt: session.endedAt ?? session.plannedStart
				}
			];
		})
	);
}

/** A document without a session is listed under its program. */
function programOf(row: DeskNote | Missing, groups: DeskGroup[]) {
	const [programId, servedAt] = 'id' in row ? [row.programId, row.serviceAt ?? row.createdAt] : [null, row.due];
	const group = groups.find(({ program }) => program.id === programId) ?? groups[0];
	return { groupTitle: group?.program.name ?? '', timeZone: group?.timeZone ?? 'UTC', servedAt };
}

async function changedFor(staff: string, notes: string[]): Promise<Set<string>> {
	if (notes.length === 0) return new Set();
	const { t, db } = app().store;
	const { noteId, forStaff, doneAt } = t.documentEvent;
	const rows = await db
		.selectDistinct({ noteId })
		.from(t.documentEvent)
		.where(and(eq(forStaff, staff), isNull(doneAt), inArray(noteId, notes)));
	return new Set(rows.map((row) => row.noteId));
}
