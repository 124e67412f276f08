import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { handleAlert } from '#lib/server/live/alerts.ts';
import { onCallNow } from '#lib/server/live/on-call.ts';
import { handledAlertsFor, openAlerts } from '#lib/server/records/alerts.ts';

const acknowledging = z.strictObject({ session: z.coerce.number<string>().int(), alert: rowId() });

export const load = async (event) => {
	const staff = requireStaff(event, 'facilitator', 'supervisor');
	event.depends('safety:alerts');
	const [open, handled, onCall] = await Promise.all([openAlerts(staff), handledAlertsFor(staff), onCallNow()]);
	return { open, handled, onCall };
};

export const actions = {
	acknowledge: async (event) => {
		const staff = requireStaff(event, 'facilitator', 'supervisor');
		const form = await readForm(acknowledging, event.request);
		if (!form.ok) return form.refused;
		const { session, alert } = form.data;
		const reply = await handleAlert(staff, session, { type: 'safety.acknowledge', alert });
		if (!reply.ok) return form.refuse({ form: m.record_alert_refused_yours() }, 409);
		redirect(303, '/alerts');
	}
};
