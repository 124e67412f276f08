import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { editing, editsIn, type EditsSent } from '#lib/pages/record/editing.server.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { attendedOf } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { noteById, type Document } from '#lib/server/records/note-rows.ts';
import { changeFormat, saveSections, takeOver, type Saved } from '#lib/server/records/notes.ts';
import { findingsFor, nextFrom } from './note.server.ts';
import { enterWrapUp, openWrapUp } from './open.server.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string; person?: string } };

type Act = (by: StaffMember, sent: EditsSent) => Promise<Saved>;

const save: Act = (by, sent) => saveSections(by, sent.note, editsIn(sent));
const format: Act = async (by, sent) => {
	const saved = await save(by, sent);
	return saved.ok ? changeFormat(by, sent.note, sent.format) : saved;
};
const take: Act = (by, { note }) => takeOver(by, note);

const doing = (act: Act) => async (event: Event) => {
	const { by, id } = await enterWrapUp(event);
	const form = await readForm(editing, event.request);
	if (!form.ok) return form.refused;
	const note = await noteById(form.data.note);
	if (note?.session !== id) return fail(404, { code: 'unknown' as const, ...form.sent });
	const answer = await act(by, form.data);
	if (!answer.ok) return fail(409, { ...answer, ...form.sent });
	if (form.data.then === 'next') {
		const { gathered, lines } = await openWrapUp(event);
		redirect(303, nextFrom({ gathered, people: attendedOf(lines) }, event.params.person));
	}
	return { saved: true, findings: isFromEditor(event) ? await pointedOut(by, id, answer.note) : undefined };
};

const isFromEditor = ({ request }: Event) => request.headers.get('x-sveltekit-action') === 'true';

/** With what was saved comes what to look at in it; a page that loads again says it by itself. */
async function pointedOut(by: StaffMember, session: number, note: Document) {
	const gathered = await gather(session);
	return gathered ? findingsFor({ by, gathered, lines: await linesOf(gathered) }, { ...note, session }) : undefined;
}

/** Saving, changing the format, and taking over, the same for every note. */
export const noteActions = { save: doing(save), format: doing(format), take: doing(take) };
