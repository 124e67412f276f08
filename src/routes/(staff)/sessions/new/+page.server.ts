import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { onItsDay } from '#lib/room/agenda/kept-plan.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { planSources } from '#lib/server/programs/plan-sources.ts';
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
	from: z.string().default('usual'),
	plannedMinutes: z.number(range).int(range).min(15, range).max(240, range).default(50)
});

/** The groups in which a person may plan: the own ones. */
const mine = async (staff: StaffMember) =>
	(await groups.list(staff)).filter((group) => group.staff.some(({ id }) => id === staff.id));

export const load = async (event) => {
	const staff = requireStaff(event, 'facilitator');
	const own = await mine(staff);
	const group = own.find(({ id }) => id === event.url.searchParams.get('group')) ?? own[0];
	if (!group) redirect(303, '/groups');
	const { id: groupId, title, plannedMinutes, timeZone } = group;
	const day = dayOf(Date.now(), timeZone);
	const { plans } = await planSources((await groups.find(groupId))!, staff);
	return {
		form: await superValidate({ groupId, title, plannedMinutes, day }, zod4(schema)),
		groups: own.map(({ id, title }) => ({ id, title })),
		timeZone,
		sources: plans.map(({ blocks, ...source }) => ({
			...source,
			blocks: blocks.map(({ title, minutes }) => ({ title, minutes }))
		}))
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'facilitator');
		const form = await superValidate(event.request, zod4(schema));
		const { groupId, title, day, time, plannedMinutes, from } = form.data;
		const group = (await mine(staff)).some(({ id }) => id === groupId) ? await groups.find(groupId) : null;
		if (!group) redirect(303, '/groups');
		const plannedStart = instantOf(day, time, group.timeZone);
		if (plannedStart === null) setError(form, 'day', m.staff_plan_when_invalid());
		const source = (await planSources(group, staff)).plans.find(({ id }) => id === from);
		if (!source) setError(form, 'from', m.live_plan_from_missing());
		if (!form.valid || plannedStart === null || !source) return fail(400, { form });
		const blocks = onItsDay(source.blocks, plannedStart);
		const plan = { groupId, title, plannedStart, plannedMinutes, blocks };
		redirect(303, `/sessions/${await sessions.create(plan, staff.id)}/plan`);
	}
};
