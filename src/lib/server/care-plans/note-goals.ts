import {
	chosenOf,
	goalsIn,
	namedIn,
	type Chosen,
	type GoalProgress,
	type OpenObjective
} from '#lib/domain/goal-progress.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Document } from '#lib/server/records/note-rows.ts';
import { rewrite, type Saved } from '#lib/server/records/notes.ts';
import { openObjectivesOf } from './current.ts';

/** The objectives a note can name, and those it does. */
export type NoteGoals = { open: OpenObjective[]; chosen: Chosen; named: GoalProgress[] };

export async function noteGoals(note: Pick<Document, 'clientId' | 'content'>): Promise<NoteGoals> {
	const open = await openObjectivesOf(note.clientId);
	const named = goalsIn(note.content.data);
	return { open, named, chosen: chosenOf(named, open) };
}

/** Saves the objectives a note names. Their text comes from the signed plan, never from a page. */
export const saveGoals = (
	by: StaffMember,
	id: string,
	{ chosen, was }: { chosen: Chosen; was: Chosen },
	at = Date.now()
): Promise<Saved> =>
	rewrite(
		by,
		id,
		async ({ clientId, content }) => {
			const open = await openObjectivesOf(clientId);
			const kept = goalsIn(content.data);
			const [goals, known] = [namedIn(chosen, open, kept), namedIn(was, open, kept)];
			if (isSame(goals, kept)) return { content };
			if (!isSame(known, kept)) return { code: 'conflict', theirs: { data: JSON.stringify(chosenOf(kept, open)) } };
			return { content: { ...content, data: { ...asObject(content.data), goals } } };
		},
		at
	);

const isSame = (a: GoalProgress[], b: GoalProgress[]) => JSON.stringify(a) === JSON.stringify(b);

const asObject = (data: unknown) => (typeof data === 'object' && data !== null ? data : {});
