import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { handleAlert } from '#lib/server/live/alerts.ts';
import { onCallNow } from '#lib/server/live/on-call.ts';
import { openPeople } from '#lib/server/records/alerts.ts';
import { finishFollowUp, openFollowUps } from '#lib/server/records/follow-ups.ts';
import { handledFor } from '#lib/server/records/risk-outcomes.ts';
import { markIn } from './mark.ts';

const ids = (sent: string) => sent.split(' ').filter(Boolean);
const acknowledging = z.strictObject({ session: z.coerce.number<string>().int(), alert: z.string().transform(ids) });
const finishing = z.strictObject({
	followUp: rowId(),
	happened: requiredText(longest.followUpOutcome, () => m.record_follow_up_error())
});

export const load = async (event) => {
	const staff = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	event.depends('safety:alerts');
	const before = markIn(event.url);
	const [open, followUps, handled, onCall] = await Promise.all([
		openPeople(staff),
		openFollowUps(staff),
		handledFor(staff, before),
		onCallNow()
	]);
	return { open, followUps, ...handled, onCall, isEarlier: before !== undefined };
};

export const actions = {
	acknowledge: async (event) => {
		const staff = requireStaff(event, 'facilitator', 'supervisor');
		const form = await readForm(acknowledging, event.request);
		if (!form.ok) return form.refused;
		const { session, alert: alerts } = form.data;
		for (const alert of alerts) {
			const reply = await handleAlert(staff, session, { type: 'safety.acknowledge', alert });
			if (!reply.ok) return form.refuse({ form: m.record_alert_refused_yours() }, 409);
		}
		redirect(303, '/alerts');
	},
	/** A follow-up was done, with what happened. */
	done: async (event) => {
		const staff = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
		const form = await readForm(finishing, event.request, 'finishing');
		if (!form.ok) return form.refused;
		const done = await finishFollowUp(staff, form.data.followUp, form.data.happened);
		if (done.ok) redirect(303, '/alerts');
		if (done.code === 'not-yours') error(403, 'not-yours');
		return form.refuse({ happened: m.record_follow_up_refused_done() }, 409);
	}
};
