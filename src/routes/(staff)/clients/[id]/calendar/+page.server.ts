import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { feedOf, makeFeed, revokeFeed } from '#lib/server/calendars/feeds.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { sampleIn } from '#lib/server/reminders/reminder-mail.ts';
import { remindersOf, startReminders, stopReminders } from '#lib/server/reminders/reminders.ts';
import { reachable } from '#lib/server/reminders/reachable.ts';
import { chosen, reminding, usual } from './reminding.server.ts';

async function enter(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	const by = requireStaff(event);
	const scope = await chartScope(by, event.params.id);
	if (!scope) error(404, 'not-found');
	if (scope.groups.length === 0) error(403, 'not-yours');
	return { by, ...(await reachable(event.params.id, scope.groups, by.id)) };
}

export const load = async (event) => {
	const { client, programs } = await enter(event);
	const [feed, reminders] = await Promise.all([feedOf({ clientId: client.id }), remindersOf(client.id)]);
	const form = startForm(reminding, {
		...usual,
		email: client.email,
		locale: client.locale,
		programId: programs[0]!.id
	});
	const hasMail = app().config.mail !== null;
	const timeZone = programs[0]!.timeZone;
	const sample = sampleIn(client.locale, timeZone);
	return { client, feed, reminders, programs, hasMail, form, sample, timeZone };
};

export const actions = {
	make: async (event) => {
		const { by, client } = await enter(event);
		return { address: `${event.url.origin}/calendar/${await makeFeed({ clientId: client.id }, by.id)}.ics` };
	},
	revoke: async (event) => {
		const { by, client } = await enter(event);
		await revokeFeed({ clientId: client.id }, by.id);
		return { isRevoked: true as const };
	},
	remind: async (event) => {
		const { by, client, programs } = await enter(event);
		const form = await readForm(reminding, event.request);
		if (!form.ok) return form.refused;
		const { agreed: _, ...asked } = form.data;
		if (!programs.some(({ id }) => id === asked.programId)) error(403, 'not-yours');
		await startReminders(client.id, asked, by);
		redirect(303, `/clients/${client.id}/calendar?started`);
	},
	stop: async (event) => {
		const { by, client } = await enter(event);
		const form = await readForm(chosen, event.request, 'stopping');
		if (!form.ok) return form.refused;
		return { isStopped: await stopReminders(client.id, form.data.reminder, by.id) };
	}
};
