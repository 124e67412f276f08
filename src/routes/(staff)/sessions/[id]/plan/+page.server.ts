import { error, fail, redirect } from '@sveltejs/kit';
import { isSameDay } from '#lib/domain/format.ts';
import { app } from '#lib/server/app.ts';
import { offeredForGroup, readyForGroup } from '#lib/server/library/offered.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { roster } from '#lib/server/programs/enrolments.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { requireLead } from '#lib/server/programs/guard.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { curriculumOf, useSuggestion } from './curriculum.server.ts';
import { keepBlock, keepPlan, makeUsual, replaced, reusableFor } from './keeping.server.ts';
import { planNow } from './plan-now.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends('session:plan');
	const { staff, id } = await requireLead(event);
	const session = await sessions.find(id);
	if (session?.practice) redirect(303, `/sessions/${id}/lead`);
	const group = session && (await groups.find(session.groupId));
	if (!session || !group) error(404, 'not-found');
	if (session.status === 'discarded') redirect(303, '/today');
	if (session.status === 'cancelled') redirect(303, `/sessions/${id}/change`);
	const day = dayOf(session.plannedStart, session.timeZone);
	const expected = await roster(session.groupId, day, staff.id);
	const plan = await planNow(id, staff.id);
	return {
		me: staff.id,
		session,
		namesAgreed: group.namesAgreed,
		reusable: await reusableFor(group, staff, id),
		expected: expected
			.filter(({ startsOn }) => startsOn <= day)
			.map(({ clientId, name, preferredName }) => ({ clientId, name, preferredName })),
		worksheets: await offeredForGroup(session.groupId, plan.snapshot.room?.blocks ?? []),
		ready: await readyForGroup(session.groupId),
		course: await curriculumOf(session, staff),
		...plan
	};
};

export const actions: Actions = {
	open: async (event) => {
		const { staff, id } = await requireLead(event);
		const session = (await sessions.find(id))!;
		const isConfirmed = (await event.request.formData()).get('confirmed') === 'on';
		if (!isConfirmed && !isSameDay(session.plannedStart, Date.now(), session.timeZone))
			return fail(409, { asks: true });
		const by = { as: 'staff' as const, id: staff.id, name: staff.name };
		const reply = await app().rooms.execute(id, by, randomId(), { type: 'session.open' });
		if (!reply.ok) return fail(409, { code: reply.code });
		redirect(303, `/sessions/${id}/lead`);
	},
	keep: keepPlan,
	keepBlock,
	usual: makeUsual,
	replaced,
	curriculum: useSuggestion
};
