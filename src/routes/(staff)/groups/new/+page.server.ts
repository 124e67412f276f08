import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { isTimeZone, ownTimeZone, timeZones } from '#lib/domain/format.ts';
import { basics, count, text } from '../fields.server.ts';

const NEW = 'new';
const schema = z.object({
	...basics,
	program: text(64),
	programName: text(80),
	weeklyHours: count(1, 40, 9),
	weeks: count(1, 104, 8),
	timeZone: z
		.string()
		.refine(isTimeZone, { error: () => m.staff_program_time_zone_invalid() })
		.default(ownTimeZone),
	staffIds: z.array(z.string()).default([])
});

async function colleagues() {
	const people = (await app().auth.people()).filter((person) => person.active);
	return people.filter(({ roles }) => roles.includes('facilitator') || roles.includes('supervisor'));
}

export const load = async (event) => {
	const staff = requireStaff(event, 'admin');
	const [all, people] = await Promise.all([programs.list(), colleagues()]);
	const mine = people.filter(({ id }) => id === staff.id).map(({ id }) => id);
	const form = await superValidate({ program: all[0]?.id ?? NEW, staffIds: mine }, zod4(schema), { errors: false });
	return {
		form,
		programs: all.map(({ id, name }) => ({ id, name })),
		people: people.map(({ id, name, roles }) => ({ id, name, roles })),
		timeZones: [...new Set([form.data.timeZone, ...timeZones()])]
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'admin');
		const form = await superValidate(event.request, zod4(schema));
		const { program, programName, weeklyHours, weeks, timeZone, staffIds, ...group } = form.data;
		const isNew = !(await programs.list()).some(({ id }) => id === program);
		if (isNew && !programName) setError(form, 'programName', m.staff_program_name_missing());
		const chosen = (await colleagues()).filter(({ id }) => staffIds.includes(id));
		if (!chosen.some(({ roles }) => roles.includes('facilitator')))
			setError(form, 'staffIds._errors', m.staff_group_staff_missing());
		if (!form.valid) return fail(400, { form });
		const id = await groups.create(
			{
				...group,
				program: isNew ? { name: programName, weeklyHours, weeks, timeZone } : program,
				staffIds: chosen.map(({ id }) => id)
			},
			staff
		);
		redirect(303, `/groups/${id}`);
	}
};
