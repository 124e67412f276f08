import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { assessmentForm, assessmentRead, outcomeDraftForm } from '#lib/pages/alerts/assessment.server.ts';
import { outcomeValues } from '#lib/pages/alerts/outcome-values.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { handleAlert } from '#lib/server/live/alerts.ts';
import { onCallNow } from '#lib/server/live/on-call.ts';
import { careStaffOf } from '#lib/server/programs/care-staff.ts';
import { followUpOf } from '#lib/server/records/follow-ups.ts';
import { keepOutcome, outcomesOf } from '#lib/server/records/outcome-drafts.ts';
import { fileAssessment } from '#lib/server/records/risk-assessing.ts';
import { handledAlert, openAlert } from './open-alert.server.ts';
import { errorsOf } from './refusal.server.ts';

export const load = async (event) => {
	const { by, read } = await openAlert(event);
	const { disposed } = read.alert;
	const { [read.first]: draft = null } = disposed ? {} : await outcomesOf(by.id, [read.first]);
	return {
		...{ read, draft, now: Date.now(), onCall: await onCallNow() },
		owners: disposed ? [] : await careStaffOf(read.session, by),
		followUp: disposed ? await followUpOf(disposed.filing) : null
	};
};

const refused = (timeZone: string, form: string) =>
	fail(409, { form: { values: startForm(assessmentForm(timeZone)).values, errors: { form } } });

export const actions = {
	acknowledge: async (event) => {
		const { by, read } = await handledAlert(event);
		const taken = read.asked.filter((alert) => !alert.taken);
		for (const { id: alert } of taken) {
			const reply = await handleAlert(by, read.session, { type: 'safety.acknowledge', alert });
			if (reply.ok) continue;
			return refused(read.timeZone, m.record_alert_refused_yours());
		}
		redirect(303, event.url.pathname);
	},
	/** Typed, and not filed: kept for whoever is writing it. */
	draft: async (event) => {
		const { by, read } = await handledAlert(event);
		const form = outcomeDraftForm.safeParse(outcomeValues(await event.request.formData()));
		if (!form.success) return fail(400);
		if (read.alert.disposed) return refused(read.timeZone, m.record_alert_refused_late());
		const values = Object.entries(form.data).filter(([, value]) => value !== undefined);
		await keepOutcome(by.id, read.first, Object.fromEntries(values));
		return { kept: true };
	},
	file: async (event) => {
		const { by, read } = await handledAlert(event);
		const form = await readForm(assessmentForm(read.timeZone), event.request);
		if (!form.ok) return form.refused;
		const { alerts, password } = form.data;
		const assessment = assessmentRead(form.data, await careStaffOf(read.session, by));
		if (!assessment) return form.refuse({ followUpOwner: m.record_alert_error_owner() });
		const filed = await fileAssessment(by, read.session, { alerts, assessment }, password);
		return filed.ok ? redirect(303, event.url.pathname) : form.refuse(errorsOf(filed), 409);
	}
};
