import { fail, redirect } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { handleAlert } from '#lib/server/live/alerts.ts';
import { handledAlertsFor, openAlerts } from '#lib/server/records/alerts.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'facilitator', 'supervisor');
	event.depends('safety:alerts');
	const [open, handled] = await Promise.all([openAlerts(staff), handledAlertsFor(staff)]);
	return { open, handled };
};

export const actions = {
	acknowledge: async (event) => {
		const staff = requireStaff(event, 'facilitator', 'supervisor');
		const form = await event.request.formData();
		const [session, alert] = [Number(form.get('session')), String(form.get('alert'))];
		const reply = await handleAlert(staff, session, { type: 'safety.acknowledge', alert });
		if (!reply.ok) return fail(409, { alert });
		redirect(303, '/alerts');
	}
};
