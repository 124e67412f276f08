import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readPlanDocument, type PlanRead } from '#lib/server/care-plans/reading.ts';
import { freshenDraft } from '#lib/server/care-plans/writing.ts';
import { isSamePerson } from '#lib/server/programs/same-person.ts';
import { documentById } from '#lib/server/records/note-rows.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string; document: string } };

/** One document of a client's plan; a draft of one's own with what the record says by now. */
export async function openPlanDocument(event: Event): Promise<{ staff: StaffMember; read: PlanRead }> {
	const staff = requireStaff(event);
	const { id, document } = event.params;
	const found = await documentById(document);
	if (found && (await isSamePerson(found.clientId, id))) await freshenDraft(staff, found);
	const read = await readPlanDocument(staff, id, document);
	if (!read) error(404, 'not-found');
	return { staff, read };
}
