import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isSamePerson } from '#lib/server/programs/same-person.ts';
import { documentHref } from '#lib/server/records/document-href.ts';
import { documentById, type Document } from '#lib/server/records/note-rows.ts';
import { signerFor } from '#lib/server/records/who.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string; document: string } };

/** A document of this chart that belongs to no session, for the clinicians of its client; for everybody else there is none. */
export async function openDocument(event: Event): Promise<{ by: StaffMember; document: Document; at: string }> {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const { id, document: named } = event.params;
	const document = await documentById(named);
	if (!document || !(await isSamePerson(document.clientId, id))) error(404, 'not-found');
	const { leads, reviews } = await signerFor(by, document);
	if (!leads && !reviews) error(404, 'not-found');
	const at = `/clients/${id}/documents/${document.id}`;
	const href = documentHref({ ...document, clientId: id });
	if (href !== at) redirect(303, href);
	return { by, document, at };
}

/** The same, of a draft that is the visitor's own. */
export async function openOwnDraft(event: Event) {
	const opened = await openDocument(event);
	if (opened.document.status !== 'draft' || opened.document.authorId !== opened.by.id) redirect(303, opened.at);
	return opened;
}
