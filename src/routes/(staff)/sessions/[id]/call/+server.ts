import { redirect } from '@sveltejs/kit';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { requireLead } from '#lib/server/programs/guard.ts';
import type { RequestHandler } from './$types.ts';

/** Redirects to the group's video call as it is set now. */
export const GET: RequestHandler = async (event) => {
	const { id } = await requireLead(event);
	const setting = await settingOf(id);
	event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
	redirect(303, setting?.link ?? `/sessions/${id}/lead`);
};
