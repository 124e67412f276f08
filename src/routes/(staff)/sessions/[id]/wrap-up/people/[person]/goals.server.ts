import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { progressLevels } from '#lib/domain/goal-progress.ts';
import { longest } from '#lib/domain/limits.ts';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { saveGoals } from '#lib/server/care-plans/note-goals.ts';
import { noteById } from '#lib/server/records/note-rows.ts';
import { enterWrapUp } from '../../open.server.ts';

const judged = z.record(
	z.string(),
	z.strictObject({ progress: z.enum(['', ...progressLevels]), words: text(longest.progressWords) })
);
/** By objective: what is chosen, and what the page last knew to be saved. */
const choosing = z.strictObject({ note: rowId(), goals: judged, was: judged });

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

export async function goals(event: Event) {
	const { by, id } = await enterWrapUp(event);
	const form = await readForm(choosing, event.request, 'goals');
	if (!form.ok) return form.refused;
	const note = await noteById(form.data.note);
	if (note?.session !== id) return fail(404, { code: 'unknown' as const });
	const saved = await saveGoals(by, note.id, { chosen: form.data.goals, was: form.data.was });
	if (!saved.ok)
		return fail(409, { code: saved.code, theirs: saved.code === 'conflict' ? saved.theirs['data'] : undefined });
	return { goalsSaved: true };
}
