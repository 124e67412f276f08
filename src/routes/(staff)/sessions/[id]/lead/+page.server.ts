import { error, fail, redirect } from '@sveltejs/kit';
import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import { onCallNow } from '#lib/server/live/on-call.ts';
import { practiceRoster } from '#lib/server/practice/practice-roster.ts';
import { roster } from '#lib/server/programs/enrolments.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { requireLead } from '#lib/server/programs/guard.ts';
import { traceRoom } from '#lib/server/live/trace-room.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { worksheets } from '#lib/worksheets/index.ts';
import { outcomesOf } from '#lib/server/records/outcome-drafts.ts';
import { trendsOf } from '#lib/server/records/trends.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { joinWays } from './join-ways.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends('session:code');
	const { staff, id } = await requireLead(event);
	const [session, codes, group] = await Promise.all([sessions.find(id), sessions.codes(id), settingOf(id)]);
	if (!session || !codes || !group) error(404, 'not-found');
	if (session.status === 'discarded') redirect(303, '/today');
	if (session.status === 'closed') redirect(303, `/sessions/${id}/record`);
	const day = dayOf(session.plannedStart, session.timeZone);
	const expected = session.practice ? practiceRoster(staff.locale) : await roster(session.groupId, day, staff.id);
	const clients = expected.map(({ clientId }) => clientId);
	await traceRoom(staff.id, id, await app().rooms.state(id));
	return {
		me: { id: staff.id, name: staff.name },
		session: { id, timeZone: session.timeZone, plannedStart: session.plannedStart },
		group: { agreement: group.agreement, video: group.link !== null, namesAgreed: group.namesAgreed },
		join: joinWays(codes, addressOf(event.url, app().config)),
		sheet: worksheets[0]!.slug,
		roster: expected
			.filter(({ startsOn }) => startsOn <= day)
			.map(({ clientId, name, preferredName }) => ({ clientId, name, preferredName })),
		onCall: session.practice ? { name: null, supervisors: [] } : await onCallNow(),
		outcomes: await outcomesOf(staff.id, Object.keys((await app().rooms.state(id)).staff.alerts)),
		earlier: await trendsOf(staff, session, clients),
		...(await app().rooms.view(id, { as: 'staff', id: staff.id }))
	};
};

export const actions: Actions = {
	recode: async (event) => {
		const { staff, id } = await requireLead(event);
		const reply = await sessions.changeJoinCode(id, staff.id);
		return reply.ok ? { changed: true } : fail(409, { changed: false });
	}
};
