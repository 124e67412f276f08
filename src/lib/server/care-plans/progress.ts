import { and, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { goalsIn } from '#lib/domain/goal-progress.ts';
import type { NotedProgress } from '#lib/domain/plan-review.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { documentsWhere, type Document } from '#lib/server/records/note-rows.ts';

/** The notes that can name an objective. */
const noteKinds = ['progress-note', 'individual-contact', 'family-session'] as const;
/** As many as a chart looks back over; a review asks since when. */
const MOST = 60;

/** Whose notes to read: those of sessions in these groups, and those of no session. */
type Asked = { groups: readonly string[]; since?: number };

/** What signed notes judged of a client's objectives, newest first. */
export async function notedProgress(clientId: string, { groups, since }: Asked): Promise<NotedProgress[]> {
	const { document, session } = app().store.t;
	const sessions = app()
		.store.db.select({ id: session.id })
		.from(session)
		.where(inArray(session.groupId, [...groups]));
	const notes = await documentsWhere(
		and(
			...[inArray(document.clientId, await idsOf(clientId)), eq(document.status, 'signed'), isNull(document.inErrorAt)],
			inArray(document.kind, [...noteKinds]),
			or(isNull(document.session), inArray(document.session, sessions)),
			since === undefined ? undefined : gte(document.signedAt, since)
		),
		{ by: desc(document.serviceAt), limit: since === undefined ? MOST : undefined }
	);
	return notes.flatMap((note) =>
		goalsIn(note.content.data).map(({ objective, progress, words }) => ({
			...{ objective, progress, words, document: note.id, session: note.session },
			on: note.facts?.date ?? dayOfNote(note)
		}))
	);
}

/** Notes that were signed before facts were kept have no day of their own. */
const dayOfNote = ({ serviceAt, createdAt }: Document) => new Date(serviceAt ?? createdAt).toISOString().slice(0, 10);
