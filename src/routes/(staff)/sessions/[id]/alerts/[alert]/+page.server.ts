import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { handleAlert } from '#lib/server/live/alerts.ts';
import { readAlert } from '#lib/server/records/alerts.ts';
import { readDisposition } from '#lib/pages/alerts/disposition.server.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string; alert: string } };

async function open(event: Event) {
	const by = requireStaff(event, 'facilitator', 'supervisor');
	const session = Number(event.params.id);
	const read = Number.isSafeInteger(session) ? await readAlert(by, session, event.params.alert) : null;
	if (!read) error(404, 'not-found');
	return { by, read };
}

export const load = async (event) => {
	const { read } = await open(event);
	return { read, now: Date.now() };
};

export const actions = {
	acknowledge: async (event) => {
		const { by, read } = await open(event);
		const reply = await handleAlert(by, read.session, { type: 'safety.acknowledge', alert: read.id });
		if (!reply.ok) return fail(409, { values: {}, errors: { form: m.record_alert_refused_yours() } });
		redirect(303, event.url.pathname);
	},
	dispose: async (event) => {
		const { by, read } = await open(event);
		const { values, errors, disposition } = readDisposition(await event.request.formData(), read.timeZone);
		if (!disposition) return fail(400, { values, errors });
		const reply = await handleAlert(by, read.session, { type: 'safety.dispose', alert: read.id, disposition });
		if (reply.ok) redirect(303, event.url.pathname);
		const words = { 'too-late': m.record_alert_refused_late, 'not-yours': m.record_alert_refused_yours };
		const form = (words[reply.code as keyof typeof words] ?? m.record_alert_refused)();
		return fail(409, { values, errors: { form } });
	}
};
