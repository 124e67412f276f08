import { redirect } from '@sveltejs/kit';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { startTyped } from '#lib/pages/schedule/start-typed.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { followCurriculum } from '#lib/server/curricula/series-course.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { asksAbout, missing, newSession, offersFor, ownGroups, placesOf, planFrom } from './new-session.server.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'facilitator');
	const own = await ownGroups(staff);
	const group = own.find(({ id }) => id === event.url.searchParams.get('group')) ?? own[0];
	if (!group) redirect(303, '/groups');
	const { id: groupId, title, plannedMinutes, timeZone } = group;
	const day = dayOf(Date.now(), timeZone);
	const offers = await offersFor(group, staff, day);
	const asked = event.url.searchParams.get('from') ?? 'usual';
	const isLibrary = offers.library.groups.some(({ options }) => options.some(({ value }) => value === asked));
	return {
		form: startForm(newSession, {
			...{ groupId, title, plannedMinutes: String(plannedMinutes), day, time: '10:00' },
			...(isLibrary ? { from: 'library', template: asked } : { from: asked })
		}),
		groups: own.map(({ id, title }) => ({ id, title })),
		timeZone,
		...offers
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'facilitator');
		const form = await readForm(newSession, event.request);
		if (!form.ok) return form.refused;
		const { groupId, title, day, time, plannedMinutes } = form.data;
		const group = (await ownGroups(staff)).some(({ id }) => id === groupId) ? await groups.find(groupId) : null;
		if (!group) redirect(303, '/groups');
		const typed = startTyped(day, time, group.timeZone);
		if ('errors' in typed) return form.refuse(typed.errors);
		const { plannedStart } = typed;
		const from = await planFrom(group, staff, form.data, plannedStart);
		if (!from) return form.refuse(missing(form.data));
		const plan = { groupId, title, plannedStart, plannedMinutes, blocks: from.blocks };
		const places = await placesOf(group, form.data);
		const asks = await asksAbout(group, { plan, places, doubt: from.doubt }, form.data);
		if (asks) return form.refuse(asks, 409);
		const { meetingRoomId, facilitators } = places;
		const named = { meetingRoomId, facilitators: facilitators.length > 0 ? facilitators : null };
		const id = await sessions.create(plan, staff.id, named, from.also);
		await followCurriculum(groupId);
		redirect(303, `/sessions/${id}/plan`);
	}
};
