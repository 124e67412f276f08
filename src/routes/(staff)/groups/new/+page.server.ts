import { redirect } from '@sveltejs/kit';
import { timeZones } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { colleagues } from '#lib/pages/groups/group-fields.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { newGroup, newGroupValues } from './new-group.server.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'admin');
	const [all, people, known] = await Promise.all([programs.list(), colleagues(), groups.list(staff)]);
	const like = known.find(({ id }) => id === event.url.searchParams.get('like'));
	const form = startForm(newGroup(all, people), newGroupValues(all, people, staff, like));
	return {
		form,
		made: like ? { id: like.id, title: like.title } : null,
		programs: all.map(({ id, name }) => ({ id, name })),
		people,
		timeZones: [...new Set([form.values.timeZone, ...timeZones()])]
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'admin');
		const all = await programs.list();
		const form = await readForm(newGroup(all, await colleagues()), event.request);
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const { program, programName: name, weeklyHours, weeks, timeZone, another, ...rest } = form.data;
		const { facilitators: facilitator, supervisors: supervisor, observers: observer, ...group } = rest;
		const isKnown = all.some(({ id }) => id === program);
		const id = await groups.create(
			{
				...group,
				team: { facilitator, supervisor, observer },
				program: isKnown ? program : { name, weeklyHours, weeks, timeZone }
			},
			staff
		);
		redirect(303, another ? `/groups/new?like=${id}` : `/groups/${id}`);
	}
};
