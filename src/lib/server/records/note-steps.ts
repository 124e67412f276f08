import { and, asc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { NoteStepKind } from '#lib/server/store/schema/records.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { staffNames } from './who.ts';

/** One step of a note between its author and a supervisor; `by` is a name. */
export type Step = { id: string; step: NoteStepKind; version: number; comment: string | null; by: string; at: number };

/** Oldest first. */
export async function stepsOf(noteId: string): Promise<Step[]> {
	const { t, db } = app().store;
	const { id, step, version, comment, by, at } = t.noteStep;
	const rows = await db
		.select({ id, step, version, comment, by, at })
		.from(t.noteStep)
		.where(eq(t.noteStep.noteId, noteId))
		.orderBy(asc(at));
	const names = await staffNames(rows.map((row) => row.by));
	return rows.map((row) => ({ ...row, by: names.get(row.by) ?? '' }));
}

type NewStep = { noteId: string; step: NoteStepKind; version: number; by: string; at: number };
export type KeptWithStep = { content: string; facts: string; signature: string } | { comment: string };

/** As part of the unit that takes the step. */
export const stepping = (tx: Tx, step: NewStep, kept?: KeptWithStep): Statement =>
	tx.insert(app().store.t.noteStep).values({
		...{ id: randomId(), content: null, facts: null, signature: null, comment: null },
		...step,
		...kept
	});

/** Drafts of this author that a supervisor returned and that were not sent in again, by session. */
export async function returnedTo(authorId: string, sessions: number[]): Promise<Map<number, number>> {
	if (sessions.length === 0) return new Map();
	const { t, db } = app().store;
	const { id, session } = t.document;
	const rows = await db
		.selectDistinct({ id, session })
		.from(t.document)
		.innerJoin(t.noteStep, and(eq(t.noteStep.noteId, id), eq(t.noteStep.step, 'returned')))
		.where(and(inArray(session, sessions), eq(t.document.status, 'draft'), eq(t.document.authorId, authorId)));
	return new Map([...Map.groupBy(rows, (row) => row.session!)].map(([session, own]) => [session, own.length]));
}

/** Which of these notes were signed and sent in at some time. */
export async function sentInBefore(notes: string[]): Promise<Set<string>> {
	if (notes.length === 0) return new Set();
	const { t, db } = app().store;
	const rows = await db
		.selectDistinct({ id: t.noteStep.noteId })
		.from(t.noteStep)
		.where(inArray(t.noteStep.noteId, notes));
	return new Set(rows.map(({ id }) => id));
}
