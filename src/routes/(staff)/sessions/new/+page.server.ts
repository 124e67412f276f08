import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';

const range = { error: () => m.staff_number_range({ min: 15, max: 240 }) };
const schema = z.object({
	groupId: z.string().default(''),
	title: z
		.string()
		.trim()
		.min(1, { error: () => m.staff_plan_session_title_missing() })
		.max(80),
	day: z.string().default(''),
	time: z.string().default('10:00'),
	plannedMinutes: z.number(range).int(range).min(15, range).max(240, range).default(50)
});

/** The groups in which a person may plan: the own ones. */
const mine = async (staff: StaffMember) =>
	(await groups.list(staff)).filter((group) => group.staff.some(({ id }) => id === staff.id));

export const load = async (event) => {
	const own = await mine(requireStaff(event, 'facilitator'));
	const group = own.find(({ id }) => id === event.url.searchParams.get('group')) ?? own[0];
	if (!group) redirect(303, '/groups');
	const { id: groupId, title, plannedMinutes, timeZone } = group;
	const day = dayOf(Date.now(), timeZone);
	const blocks = (await groups.find(groupId))!.agenda;
	return {
		form: await superValidate({ groupId, title, plannedMinutes, day }, zod4(schema)),
		groups: own.map(({ id, title }) => ({ id, title })),
		timeZone,
		blocks: blocks.map(({ id, title, minutes }) => ({ id, title, minutes }))
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'facilitator');
		const form = await superValidate(event.request, zod4(schema));
		const { groupId, title, day, time, plannedMinutes } = form.data;
		const group = (await mine(staff)).some(({ id }) => id === groupId) ? await groups.find(groupId) : null;
		if (!group) redirect(303, '/groups');
		const plannedStart = instantOf(day, time, group.timeZone);
		if (plannedStart === null) setError(form, 'day', m.staff_plan_when_invalid());
		if (!form.valid || plannedStart === null) return fail(400, { form });
		const plan = { groupId, title, plannedStart, plannedMinutes, blocks: group.agenda };
		redirect(303, `/sessions/${await sessions.create(plan, staff.id)}/plan`);
	}
};
