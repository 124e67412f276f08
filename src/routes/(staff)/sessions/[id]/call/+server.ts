import { error, redirect } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayLead } from '#lib/server/programs/access.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import type { RequestHandler } from './$types.ts';

/** To the group's own video call as it is set now. */
export const GET: RequestHandler = async (event) => {
	const staff = requireStaff(event);
	const id = Number(event.params.id);
	if (!Number.isSafeInteger(id) || !(await mayLead(staff, id))) error(403, 'not-yours');
	const setting = await settingOf(id);
	event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
	redirect(303, setting?.link ?? `/sessions/${id}/lead`);
};
