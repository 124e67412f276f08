import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { DocumentKind } from '#lib/domain/document.ts';
import { hoursSince, lateAfterHours, mayReviewNote, overdueHours, type RecordRefusal } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { documentById, GROUP, type Document } from './note-rows.ts';
import { documentsOutsideFor } from './outside.ts';
import { endedSessionsOf, type Ended } from './scope.ts';
import { coSignersOfAll } from './supervision.ts';
import { trace, traceReading } from './trail.ts';
import { clientNames, signerFor, staffNames } from './who.ts';

export const filters = ['to-co-sign', 'to-review', 'over-24', 'over-72', 'all'] as const;
export type Filter = (typeof filters)[number];
export const isFilter = (value: unknown): value is Filter => filters.includes(value as Filter);

/** A note at the supervisor's desk, or a session whose record nobody has begun. */
export type Item = {
	/** The note's id; null when there is none yet. */
	note: string | null;
	/** Null for what belongs to no session: `groupTitle` is the program then, and `endedAt` when the service was. */
	session: number | null;
	kind: DocumentKind | null;
	groupTitle: string;
	endedAt: number;
	timeZone: string;
	about: { kind: 'group' } | { kind: 'person'; name: string } | { kind: 'nothing' };
	author: string | null;
	state: 'open' | 'draft' | 'awaiting' | 'signed' | 'reviewed';
	signedAt: number | null;
	/** Whole hours since the session while it is unsigned, else null. */
	waitingHours: number | null;
	/** Written by the supervisor, who reviews nothing of their own. */
	own: boolean;
	/** Awaits the signature of this supervisor, or of any where nobody supervises the author by name. */
	coSigns: boolean;
	/** Entered in error: it waits for nobody. */
	isInError: boolean;
};

const passes: Record<Filter, (item: Item) => boolean> = {
	'to-co-sign': (item) => item.coSigns,
	'to-review': (item) => item.state === 'signed' && !item.own && !item.isInError,
	'over-24': (item) => (item.waitingHours ?? 0) >= lateAfterHours,
	'over-72': (item) => (item.waitingHours ?? 0) >= overdueHours,
	all: () => true
};

export type Desk = { filter: Filter; items: Item[]; counts: Record<Filter, number> };

/**
 * The records in a supervisor's scope, without a word of what they say; that the list was seen is in the audit. Without a filter, what
 * waits for their signature, or else for their reading.
 */
export async function deskOf(by: StaffMember, wanted?: Filter, at = Date.now()): Promise<Desk> {
	const all = await itemsFor(by, at);
	if (all.length > 0) await traceReading([{ at, by: by.id, act: 'record.listed', subject: `staff/${by.id}` }]);
	const counts = Object.fromEntries(filters.map((one) => [one, all.filter(passes[one]).length]));
	const filter = wanted ?? (counts['to-co-sign'] ? 'to-co-sign' : 'to-review');
	return { filter, items: all.filter(passes[filter]), counts: counts as Desk['counts'] };
}

/** How many notes the desk would show as to be co-signed and to be reviewed, without opening a name. */
export async function deskCounts(by: StaffMember): Promise<{ toCoSign: number; toReview: number }> {
	const [ended, outside] = await Promise.all([
		endedSessionsOf(by, 'supervisor', ['ended', 'closed']),
		documentsOutsideFor(by, 'supervisor')
	]);
	if (ended.length === 0 && outside.length === 0) return { toCoSign: 0, toReview: 0 };
	const sessions = ended.map(({ id }) => id);
	const { t, db } = app().store;
	const { session, status, reviewedAt, authorId, inErrorAt } = t.document;
	const others = and(inArray(session, sessions), ne(authorId, by.id));
	const [toReview, awaiting, coSigners] = await Promise.all([
		db.$count(t.document, and(others, eq(status, 'signed'), isNull(reviewedAt), isNull(inErrorAt))),
		db
			.select({ authorId })
			.from(t.document)
			.where(and(others, eq(status, 'awaiting'))),
		coSignersOfAll()
	]);
	const foreign = outside.filter((row) => row.authorId !== by.id);
	const waits = [...awaiting, ...foreign.filter((row) => row.status === 'awaiting')];
	const unread = foreign.filter((row) => row.status === 'signed' && row.reviewedAt === null && row.inErrorAt === null);
	return {
		toCoSign: waits.filter((note) => isFor(by, note.authorId, coSigners)).length,
		toReview: toReview + unread.length
	};
}

/** Whether a note of this author awaits this supervisor's signature, once it awaits one. */
const isFor = ({ id }: StaffMember, authorId: string, coSigners: Map<string, string[]>) =>
	authorId !== id && (coSigners.get(authorId)?.includes(id) ?? true);

async function itemsFor(by: StaffMember, at: number): Promise<Item[]> {
	const [sessions, outside] = await Promise.all([
		endedSessionsOf(by, 'supervisor', ['ended', 'closed']),
		documentsOutsideFor(by, 'supervisor')
	]);
	if (sessions.length === 0 && outside.length === 0) return [];
	const { t, db } = app().store;
	const { id, session, kind, person, clientId, status, authorId, signedAt, reviewedAt, inErrorAt } = t.document;
	const notes = await db
		.select({ id, session, kind, person, clientId, status, authorId, signedAt, reviewedAt, inErrorAt })
		.from(t.document)
		.where(
			inArray(
				session,
				sessions.map((one) => one.id)
			)
		);
	const names = await clientNames([...notes, ...outside].flatMap(({ person }) => (person === GROUP ? [] : [person])));
	const authors = await staffNames([...notes, ...outside].map((note) => note.authorId));
	const coSigners = await coSignersOfAll(at);
	const base = ({ id, groupTitle, endedAt, timeZone }: Ended) => ({
		session: id,
		groupTitle,
		timeZone,
		endedAt: endedAt!
	});
	const waited = (one: { endedAt: number | null }) => Math.floor(hoursSince(one.endedAt!, at));
	const written = (note: Written, endedAt: number) => ({
		...{ note: note.id, kind: note.kind, author: authors.get(note.authorId) ?? null, signedAt: note.signedAt },
		about:
			note.person === GROUP
				? { kind: 'group' as const }
				: { kind: 'person' as const, name: names.get(note.person) ?? '' },
		state:
			note.status !== 'signed' ? note.status : note.reviewedAt === null ? ('signed' as const) : ('reviewed' as const),
		coSigns: note.status === 'awaiting' && isFor(by, note.authorId, coSigners),
		waitingHours: note.status === 'draft' ? waited({ endedAt }) : null,
		own: note.authorId === by.id,
		isInError: note.inErrorAt !== null
	});
	const apart = outside.map((row): Item => {
		const endedAt = row.serviceAt ?? row.createdAt;
		return { session: null, groupTitle: row.program, timeZone: row.timeZone, endedAt, ...written(row, endedAt) };
	});
	const inSessions = sessions.flatMap((one): Item[] => {
		const own = notes.filter((note) => note.session === one.id);
		if (own.length === 0) return [{ ...base(one), ...nothing, waitingHours: waited(one) }];
		const named = own.map((note) => ({ ...note, name: names.get(note.person) ?? '' }));
		const sorted = named.sort((a, b) => a.name.localeCompare(b.name));
		return sorted.map((note) => ({
			...base(one),
			...written(note, one.endedAt!)
		}));
	});
	return [...apart, ...inSessions].sort((a, b) => b.endedAt - a.endedAt);
}

type Written = Pick<
	Document,
	'id' | 'kind' | 'person' | 'status' | 'authorId' | 'signedAt' | 'reviewedAt' | 'inErrorAt'
>;

const nothing = {
	...{ note: null, kind: null },
	about: { kind: 'nothing' as const },
	author: null,
	state: 'open' as const,
	signedAt: null,
	own: false,
	coSigns: false,
	isInError: false
};

export type Reviewed = { ok: true } | { ok: false; code: RecordRefusal | 'unknown' };

/** A second pair of eyes has read the note. The note itself does not change. */
export async function markReviewed(by: StaffMember, noteId: string, at = Date.now()): Promise<Reviewed> {
	const note = await documentById(noteId);
	if (!note) return { ok: false, code: 'unknown' };
	const may = mayReviewNote(note, await signerFor(by, note));
	if (!may.ok) return may;
	const { store } = app();
	const { session, clientId } = note;
	const open = and(
		eq(store.t.document.id, noteId),
		eq(store.t.document.status, 'signed'),
		isNull(store.t.document.reviewedAt)
	);
	const written = await isFirst(
		store.write((tx) => [
			expectOne(tx.update(store.t.document).set({ reviewedAt: at, reviewedBy: by.id }).where(open)),
			trace({ at, by: by.id, act: 'note.reviewed', subject: noteId, session, clientId })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'already-reviewed' };
}
