import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { dispositionForm, outcomeDraftForm } from '#lib/pages/alerts/disposition.server.ts';
import { outcomeValues } from '#lib/pages/alerts/outcome-values.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { handleAlert } from '#lib/server/live/alerts.ts';
import { onCallNow } from '#lib/server/live/on-call.ts';
import { keepOutcome, outcomesOf } from '#lib/server/records/outcome-drafts.ts';
import { handledAlert, openAlert } from './open-alert.server.ts';

const refusalWords = (code: string): string => {
	if (code === 'too-late') return m.record_alert_refused_late();
	return code === 'not-yours' ? m.record_alert_refused_yours() : m.record_alert_refused();
};

export const load = async (event) => {
	const { by, read } = await openAlert(event);
	const { [read.id]: draft = null } = await outcomesOf(by.id, [read.id]);
	return { read, draft, now: Date.now(), onCall: await onCallNow() };
};

export const actions = {
	acknowledge: async (event) => {
		const { by, read } = await handledAlert(event);
		const reply = await handleAlert(by, read.session, { type: 'safety.acknowledge', alert: read.id });
		if (reply.ok) redirect(303, event.url.pathname);
		const { values } = startForm(dispositionForm(read.timeZone));
		return fail(409, { form: { values, errors: { form: m.record_alert_refused_yours() } } });
	},
	/** Typed, and not filed: kept for whoever is writing it. */
	draft: async (event) => {
		const { by, read } = await handledAlert(event);
		const form = outcomeDraftForm.safeParse(outcomeValues(await event.request.formData()));
		if (!form.success) return fail(400);
		if (read.alert.disposed) return fail(409);
		const values = Object.entries(form.data).filter(([, value]) => value !== undefined);
		await keepOutcome(by.id, read.id, Object.fromEntries(values));
		return { kept: true };
	},
	dispose: async (event) => {
		const { by, read } = await handledAlert(event);
		const form = await readForm(dispositionForm(read.timeZone), event.request);
		if (!form.ok) return form.refused;
		const reply = await handleAlert(by, read.session, {
			...{ type: 'safety.dispose', alert: read.id, disposition: form.data }
		});
		return reply.ok ? redirect(303, event.url.pathname) : form.refuse({ form: refusalWords(reply.code) }, 409);
	}
};
