import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { change, maySetUp } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
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
		form: startForm(schema, settingsValues(group))
	};
};

export const actions = {
	default: async (event) => {
		const { staff, group } = await mine(event);
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		await change(group, form.data, staff.id);
		redirect(303, `/groups/${group.id}/settings?saved`);
	}
};
