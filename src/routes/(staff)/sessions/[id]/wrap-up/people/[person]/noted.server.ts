import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { settleNoted } from '#lib/server/records/noted.ts';
import { openNotes } from '../../note.server.ts';

const chosen = z.strictObject({ seat: rowId(), to: z.enum(['process-note', 'nowhere']) });

/** Where what was noted during the session goes. */
export async function noted(
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string; person: string } }
) {
	const { by, gathered, people } = await openNotes(event);
	const line = people.find(({ person }) => person === event.params.person);
	if (!line) error(404, 'not-found');
	const form = await readForm(chosen, event.request, 'noted');
	if (!form.ok) return form.refused;
	await settleNoted(by, gathered, line, form.data);
}
