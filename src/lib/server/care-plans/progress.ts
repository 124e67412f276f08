import { and, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { goalsIn } from '#lib/domain/goal-progress.ts';
import type { NotedProgress } from '#lib/domain/plan-review.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { documentsWhere, type Document } from '#lib/server/records/note-rows.ts';

/** The kinds of note that can name an objective. */
const noteKinds = ['progress-note', 'individual-contact', 'family-session'] as const;
/** The most notes a chart covers; a review uses a start date. */
const MOST = 60;

/** Which notes to read: those of sessions in these groups, and those outside of sessions. */
type Asked = { groups: readonly string[]; since?: number };

/** How signed notes judged a client's objectives, newest first. */
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

/** Notes signed before facts were frozen have no service date in their facts. */
const dayOfNote = ({ serviceAt, createdAt }: Document) => new Date(serviceAt ?? createdAt).toISOString().slice(0, 10);
