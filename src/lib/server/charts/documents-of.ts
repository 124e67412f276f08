import { and, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { DocumentKind } from '#lib/domain/document.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { documentHref } from '#lib/server/records/document-href.ts';
import { staffNames } from '#lib/server/records/who.ts';

/** A document as listed in the chart, without any of its text. */
export type ChartDocument = {
	id: string;
	kind: DocumentKind;
	href: string;
	at: number;
	timeZone: string;
	author: string;
	state: 'draft' | 'awaiting' | 'signed' | 'reviewed';
	addenda: number;
	isInError: boolean;
};

/**
 * Documents about a client other than the progress notes on the timeline, newest first: those outside of sessions, in these groups' programs, and
 * those of these groups' sessions. For staff who see no drafts, only signed ones and their own.
 */
export async function documentsOf(
	clientId: string,
	groups: string[],
	{ signedOnly, reader }: { signedOnly: string[]; reader: string }
): Promise<ChartDocument[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const d = t.document;
	const programs = db.select({ id: t.group.programId }).from(t.group).where(inArray(t.group.id, groups));
	const own = inArray(d.clientId, await idsOf(clientId));
	const inProgram = and(isNull(d.session), or(isNull(d.programId), inArray(d.programId, programs)));
	const rows = await db
		.select({
			...{ id: d.id, kind: d.kind, session: d.session, status: d.status, authorId: d.authorId },
			...{ serviceAt: d.serviceAt, createdAt: d.createdAt, reviewedAt: d.reviewedAt, inErrorAt: d.inErrorAt },
			...{ group: t.session.groupId, ofSession: t.session.timeZone, ofProgram: t.program.timeZone }
		})
		.from(d)
		.leftJoin(t.session, eq(t.session.id, d.session))
		.leftJoin(t.program, eq(t.program.id, d.programId))
		.where(and(own, ne(d.kind, 'progress-note'), or(inProgram, inArray(t.session.groupId, groups))))
		.orderBy(desc(d.serviceAt), desc(d.createdAt));
	const seesDrafts = groups.some((id) => !signedOnly.includes(id));
	const shown = rows.filter(
		({ status, authorId, group }) =>
			(status !== 'draft' && status !== 'awaiting') ||
			authorId === reader ||
			(group === null ? seesDrafts : !signedOnly.includes(group))
	);
	const [authors, added] = await Promise.all([
		staffNames(shown.map(({ authorId }) => authorId)),
		addendaBy(shown.map(({ id }) => id))
	]);
	return shown.map(({ id, kind, session, status, authorId, ...row }) => ({
		...{ id, kind, author: authors.get(authorId) ?? '', addenda: added.get(id) ?? 0 },
		href: documentHref({ id, kind, session, clientId }),
		at: row.serviceAt ?? row.createdAt,
		timeZone: row.ofSession ?? row.ofProgram ?? 'UTC',
		state: status !== 'signed' ? status : row.reviewedAt === null ? 'signed' : 'reviewed',
		isInError: row.inErrorAt !== null
	}));
}

/** The number of addenda of each of these documents. */
export async function addendaBy(ids: string[]): Promise<Map<string, number>> {
	if (ids.length === 0) return new Map();
	const { db, t } = app().store;
	const { noteId } = t.addendum;
	const rows = await db.select({ noteId }).from(t.addendum).where(inArray(noteId, ids));
	return new Map([...Map.groupBy(rows, (row) => row.noteId)].map(([id, own]) => [id, own.length]));
}
