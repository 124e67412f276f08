import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { rowId, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as notes from '#lib/server/process-notes/notes.ts';
import { clientNames } from '#lib/server/records/who.ts';

const typed = z.strictObject({
	note: rowId(),
	version: wholeNumber({ min: 1, max: 999_999_999 }),
	text: text(longest.processNote)
});
const chosen = z.strictObject({ note: rowId() });

async function enter(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const { id } = event.params;
	if (!(await notes.mayKeepNotes(by, id))) error(403, 'not-yours');
	return { by, id };
}

export const load = async (event) => {
	const { by, id } = await enter(event);
	const [names, own] = await Promise.all([clientNames([id]), notes.processNotesOf(by, id)]);
	return { client: { id, name: names.get(id) ?? '' }, notes: own };
};

export const actions = {
	add: async (event) => {
		const { by, id } = await enter(event);
		const note = await notes.addProcessNote(by, id, '');
		redirect(303, `/clients/${id}/process-notes?new=${note}`);
	},
	draft: async (event) => {
		const { by, id } = await enter(event);
		const form = await readForm(typed, event.request);
		if (!form.ok) return form.refused;
		const { note, version, text } = form.data;
		return { kept: await notes.keepProcessNote(by, id, { id: note, version, text }) };
	},
	remove: async (event) => {
		const { by, id } = await enter(event);
		const form = await readForm(chosen, event.request);
		if (!form.ok) return form.refused;
		await notes.deleteProcessNote(by, id, form.data.note);
		redirect(303, `/clients/${id}/process-notes`);
	}
};
