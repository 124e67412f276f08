import { fail, type RequestEvent } from '@sveltejs/kit';
import { requireLead } from '#lib/server/programs/guard.ts';
import { changeJoinCode } from '#lib/server/programs/sessions.ts';

/** For a code that is known to people who should not have it. */
export async function recode(event: RequestEvent<{ id: string }>) {
	const { staff, id } = await requireLead(event);
	const reply = await changeJoinCode(id, staff.id);
	return reply.ok ? { changed: true } : fail(409, { changed: false });
}
