import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Around } from '#lib/domain/guard/guard.ts';
import { app } from '#lib/server/app.ts';
import type { Note } from '../note-rows.ts';

type Goal = Around<unknown>['goal'];

/** Whether the note's person has a signed plan of care, and whether the note names an objective. Only progress notes need one. */
export async function goalsOf(notes: Note[]): Promise<(note: Note) => Goal> {
	const { t, db } = app().store;
	const { document: d } = t;
	const clients = notes.flatMap(({ clientId, kind }) =>
		kind === 'progress-note' && clientId !== null ? [clientId] : []
	);
	const rows = clients.length
		? await db
				.selectDistinct({ clientId: d.clientId })
				.from(d)
				.where(
					and(inArray(d.clientId, clients), eq(d.kind, 'plan-of-care'), eq(d.status, 'signed'), isNull(d.inErrorAt))
				)
		: [];
	const planned = new Set(rows.map(({ clientId }) => clientId));
	return ({ kind, clientId, content: { data } }) =>
		kind === 'progress-note' ? { hasPlan: planned.has(clientId), isNamed: namesGoal(data) } : null;
}

const namesGoal = (data: unknown): boolean =>
	typeof data === 'object' && data !== null && 'goals' in data && Array.isArray(data.goals) && data.goals.length > 0;
