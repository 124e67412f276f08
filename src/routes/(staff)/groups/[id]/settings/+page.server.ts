import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { change, maySetUp } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { mayUse, ownOptions } from '#lib/server/records/own-formats.ts';
import { schema, settingsValues } from './settings.server.ts';

async function mine(event: RequestEvent) {
	const staff = requireStaff(event, 'facilitator', 'admin');
	const group = await groups.find(event.params.id!);
	if (!group) error(404);
	if (!maySetUp(staff, group)) error(403, 'not-yours');
	return { staff, group };
}

export const load = async (event) => {
	const { group } = await mine(event);
	return {
		group: { id: group.id, title: group.title },
		saved: event.url.searchParams.has('saved'),
		form: startForm(schema, settingsValues(group)),
		own: await ownOptions(group.programId, getLocale(), group.noteFormat)
	};
};

export const actions = {
	default: async (event) => {
		const { staff, group } = await mine(event);
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		if (!(await mayUse(group.programId, form.data.noteFormat, group.noteFormat)))
			return form.refuse({ noteFormat: m.staff_formats_gone() });
		await change(group, form.data, staff.id);
		redirect(303, `/groups/${group.id}/settings?saved`);
	}
};
