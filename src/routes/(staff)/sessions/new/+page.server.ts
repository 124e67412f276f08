import { redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { startTyped } from '#lib/pages/schedule/start-typed.server.ts';
import { onItsDay } from '#lib/room/agenda/kept-plan.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { planSources } from '#lib/server/programs/plan-sources.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { newSession, offersFor, ownGroups, placesOf, sessionClashes } from './new-session.server.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'facilitator');
	const own = await ownGroups(staff);
	const group = own.find(({ id }) => id === event.url.searchParams.get('group')) ?? own[0];
	if (!group) redirect(303, '/groups');
	const { id: groupId, title, plannedMinutes, timeZone } = group;
	return {
		form: startForm(newSession, {
			...{ groupId, title, plannedMinutes: String(plannedMinutes) },
			...{ day: dayOf(Date.now(), timeZone), time: '10:00', from: 'usual' }
		}),
		groups: own.map(({ id, title }) => ({ id, title })),
		timeZone,
		...(await offersFor(group, staff))
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'facilitator');
		const form = await readForm(newSession, event.request);
		if (!form.ok) return form.refused;
		const { groupId, title, day, time, plannedMinutes, from, despite } = form.data;
		const group = (await ownGroups(staff)).some(({ id }) => id === groupId) ? await groups.find(groupId) : null;
		if (!group) redirect(303, '/groups');
		const typed = startTyped(day, time, group.timeZone);
		const source = (await planSources(group, staff)).plans.find(({ id }) => id === from);
		if ('errors' in typed || !source)
			return form.refuse({
				...('errors' in typed && typed.errors),
				...(!source && { from: m.live_plan_from_missing() })
			});
		const { plannedStart } = typed;
		const blocks = onItsDay(source.blocks, plannedStart);
		const plan = { groupId, title, plannedStart, plannedMinutes, blocks };
		const places = await placesOf(group, form.data);
		const clash = despite ? null : await sessionClashes(plan, places, group.timeZone);
		if (clash) return form.refuse({ despite: clash }, 409);
		const { meetingRoomId, facilitators } = places;
		const named = { meetingRoomId, facilitators: facilitators.length > 0 ? facilitators : null };
		redirect(303, `/sessions/${await sessions.create(plan, staff.id, named)}/plan`);
	}
};
