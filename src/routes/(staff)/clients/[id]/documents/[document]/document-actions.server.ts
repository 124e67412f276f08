import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { addition, marking } from '#lib/pages/record/adding.server.ts';
import { saveDataOf } from '#lib/pages/record/document-data.server.ts';
import { editing, editsIn, type EditsSent } from '#lib/pages/record/editing.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { confirmStands } from '#lib/server/records/after-signing.ts';
import { findingsOutside } from '#lib/server/records/guard/findings.ts';
import { seenBy } from '#lib/server/records/guard/places.ts';
import { changeFormat, saveSections, takeOver, type Saved } from '#lib/server/records/notes.ts';
import { openDocument } from './open.server.ts';

type Event = RequestEvent<{ id: string; document: string }>;
type Act = (by: StaffMember, id: string, sent: EditsSent) => Promise<Saved>;

const save: Act = (by, id, sent) => saveSections(by, id, editsIn(sent));
const format: Act = async (by, id, sent) => {
	const saved = await save(by, id, sent);
	return saved.ok ? changeFormat(by, id, sent.format) : saved;
};
const take: Act = (by, id) => takeOver(by, id);

const doing = (act: Act) => async (event: Event) => {
	const { by, document, at } = await openDocument(event);
	const form = await readForm(editing, event.request, 'editing');
	if (!form.ok) return form.refused;
	const answer = await act(by, document.id, form.data);
	if (!answer.ok) return fail(409, { ...answer, ...form.sent });
	if (form.data.then === 'next') redirect(303, `${at}/sign`);
	const { findings } = await findingsOutside(answer.note);
	return { saved: true, findings: (await seenBy(by, findings)).get(document.id) };
};

const data = async (event: Event) => {
	const { by, document } = await openDocument(event);
	return saveDataOf(by, document, event.request);
};

const add = async (event: Event) => {
	const { by } = await openDocument(event);
	return addition(by, event.request);
};

const mark = async (event: Event) => {
	const { by } = await openDocument(event);
	return marking(by, event.request);
};

const stands = async (event: Event) => {
	const { by, document } = await openDocument(event);
	return (await confirmStands(by, document.id)) ? { stood: document.id } : fail(409, { code: 'unknown' as const });
};

export const documentActions = { save: doing(save), format: doing(format), take: doing(take), data, add, mark, stands };
