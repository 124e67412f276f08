import { and, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { staffNames } from '#lib/server/records/who.ts';

export type ChartNote = {
	id: string;
	format: string;
	/** `awaiting`: signed by its author but not yet by the supervisor who has to co-sign it. */
	state: 'draft' | 'awaiting' | 'signed' | 'reviewed';
	author: string;
	signedAt: number | null;
	addenda: number;
	isInError: boolean;
};

/** The notes about one client, by session, without any of their text. */
export async function notesAbout(clientId: string, sessions: number[]): Promise<Map<number, ChartNote>> {
	if (sessions.length === 0) return new Map();
	const { db, t } = app().store;
	const { id, session, format, status, authorId, signedAt, reviewedAt, inErrorAt } = t.document;
	const rows = await db
		.select({ id, session, format, status, authorId, signedAt, reviewedAt, inErrorAt })
		.from(t.document)
		.where(
			and(
				inArray(t.document.clientId, await idsOf(clientId)),
				eq(t.document.kind, 'progress-note'),
				inArray(session, sessions)
			)
		);
	const [authors, added] = await Promise.all([
		staffNames(rows.map(({ authorId }) => authorId)),
		rows.length === 0
			? []
			: db
					.select({ noteId: t.addendum.noteId })
					.from(t.addendum)
					.where(
						inArray(
							t.addendum.noteId,
							rows.map(({ id }) => id)
						)
					)
	]);
	// A note entered in error is shown for its session only until there is another.
	const standingLast = rows.toSorted((a, b) => Number(a.inErrorAt === null) - Number(b.inErrorAt === null));
	return new Map(
		standingLast.map(({ id, session, format, status, authorId, signedAt, reviewedAt, inErrorAt }) => [
			session!,
			{
				...{ id, format, signedAt, author: authors.get(authorId) ?? '' },
				state: status !== 'signed' ? status : reviewedAt === null ? 'signed' : 'reviewed',
				isInError: inErrorAt !== null,
				addenda: added.filter(({ noteId }) => noteId === id).length
			}
		])
	);
}
