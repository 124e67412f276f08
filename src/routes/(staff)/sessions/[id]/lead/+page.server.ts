import { error, redirect } from '@sveltejs/kit';
import { isCalledOff } from '#lib/room/session/called-off.ts';
import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import { doorCodes } from '#lib/server/days/codes.ts';
import { onCallNow } from '#lib/server/live/on-call.ts';
import { practiceRoster } from '#lib/server/practice/practice-roster.ts';
import { careStaffOf } from '#lib/server/programs/care-staff.ts';
import { roster as readRoster } from '#lib/server/programs/enrolments.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { requireConsole } from '#lib/server/programs/guard.ts';
import { traceRoom } from '#lib/server/live/trace-room.ts';
import { boundOffRoster, named } from '#lib/server/programs/seating.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { outcomesOf } from '#lib/server/records/outcome-drafts.ts';
import { trendsOf } from '#lib/server/records/trends.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { besidesRoom } from './besides-room.server.ts';
import { findClient } from './find-client.server.ts';
import { joinWays } from './join-ways.server.ts';
import { recode } from './recode.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends('session:code', 'session:people');
	const { staff, id, observes } = await requireConsole(event);
	const [session, codes, group] = await Promise.all([sessions.find(id), doorCodes(id), settingOf(id)]);
	if (!session || !codes || !group) error(404, 'not-found');
	if (isCalledOff(session.status)) redirect(303, '/today');
	if (session.status === 'closed') redirect(303, `/sessions/${id}/record`);
	const day = dayOf(session.plannedStart, session.timeZone);
	const expected = session.practice ? practiceRoster(staff.locale) : await readRoster(session.groupId, day, staff.id);
	const clients = expected.map(({ clientId }) => clientId);
	const roster = expected.filter(({ startsOn }) => startsOn <= day).map(named);
	const state = await app().rooms.state(id);
	await traceRoom(staff.id, id, state);
	return {
		me: { id: staff.id, name: staff.name },
		observes,
		session: { id, timeZone: session.timeZone, plannedStart: session.plannedStart },
		group: { agreement: group.agreement, video: group.link !== null, namesAgreed: group.namesAgreed },
		join: joinWays(codes, addressOf(event.url, app().config)),
		...(await besidesRoom(staff, session, state.room.blocks)),
		roster,
		offRoster: await boundOffRoster(
			Object.values(state.staff.seats).map(({ client }) => client),
			roster
		),
		onCall: session.practice ? { name: null, supervisors: [] } : await onCallNow(),
		owners: await careStaffOf(id, staff),
		outcomes: await outcomesOf(staff.id, Object.keys(state.staff.alerts)),
		earlier: await trendsOf(staff, session, clients),
		...(await app().rooms.view(id, { as: 'staff', id: staff.id }))
	};
};

export const actions: Actions = { recode, find: findClient };
