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

/** Which of these drafts a supervisor has returned. */
export async function returnedAmong(drafts: string[]): Promise<Set<string>> {
	if (drafts.length === 0) return new Set();
	const { t, db } = app().store;
	const { noteId, step } = t.noteStep;
	const rows = await db
		.selectDistinct({ noteId })
		.from(t.noteStep)
		.where(and(inArray(noteId, drafts), eq(step, 'returned')));
	return new Set(rows.map((row) => row.noteId));
}

/** Which of these notes were ever signed and sent in. */
export async function sentInBefore(notes: string[]): Promise<Set<string>> {
	if (notes.length === 0) return new Set();
	const { t, db } = app().store;
	const rows = await db
		.selectDistinct({ id: t.noteStep.noteId })
		.from(t.noteStep)
		.where(inArray(t.noteStep.noteId, notes));
	return new Set(rows.map(({ id }) => id));
}
