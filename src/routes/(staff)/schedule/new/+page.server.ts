import { redirect } from '@sveltejs/kit';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { createSeries } from '#lib/server/weeks/making.ts';
import { plannableGroups, requirePlan } from '#lib/server/weeks/may-plan.ts';
import { chosen } from '#lib/server/weeks/options.ts';
import { fromCurriculum, offersFor } from './offers.server.ts';
import { seriesClashes, seriesForm } from './series-form.server.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'admin', 'facilitator', 'supervisor');
	const own = await plannableGroups(staff);
	const group = own.find(({ id }) => id === event.url.searchParams.get('group')) ?? own[0];
	if (!group) redirect(303, '/schedule');
	return {
		form: startForm(seriesForm, {
			...{ groupId: group.id, every: '1', startsAt: '10:00', minutes: String(group.plannedMinutes) },
			startsOn: event.url.searchParams.get('day') ?? dayOf(Date.now(), group.timeZone)
		}),
		groups: own.map(({ id, title, program }) => ({ id, title, program })),
		timeZone: group.timeZone,
		list: `/programs/${group.programId}/import/series`,
		...(await offersFor(staff, group))
	};
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'admin', 'facilitator', 'supervisor');
		const form = await readForm(seriesForm, event.request);
		if (!form.ok) return form.refused;
		const { despite, title, endsOn, meetingRoomId, keptPlanId, ...given } = form.data;
		await requirePlan(staff, given.groupId);
		const group = (await plannableGroups(staff)).find(({ id }) => id === given.groupId)!;
		const clash = despite ? null : await seriesClashes(form.data, group.timeZone);
		if (clash) return form.refuse({ despite: clash }, 409);
		const { rooms, leaders, plans } = await offersFor(staff, group);
		const series = { ...given, title: title || null, endsOn: endsOn || null };
		const plan = chosen(plans, keptPlanId);
		const followsCurriculum = plan === fromCurriculum;
		const from = { keptPlanId: followsCurriculum ? null : plan, followsCurriculum };
		const places = { meetingRoomId: chosen(rooms, meetingRoomId), ...from };
		const facilitators = given.facilitators.filter((id) => chosen(leaders, id));
		await createSeries({ ...series, ...places, facilitators }, staff.id);
		redirect(303, `/schedule?day=${given.startsOn}`);
	}
};
