import { getLocale } from '#lib/paraglide/runtime.js';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { traceCoverage } from '#lib/server/curricula/group-course.ts';
import { coursesOf } from '#lib/server/curricula/person-course.ts';
import { personView } from '#lib/server/curricula/person-view.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clientNames } from '#lib/server/records/who.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { add, back } from './adding.server.ts';
import { openSkills } from './open-skills.server.ts';

export const load: PageServerLoad = async (event) => {
	const { staff, clientId, groups, mayAdd } = await openSkills(event);
	await traceCoverage([clientId], clientId, staff.id);
	const [names, courses, zone] = await Promise.all([
		clientNames([clientId]),
		coursesOf(clientId, groups, Date.now()),
		trailZone()
	]);
	return {
		client: { id: clientId, name: names.get(clientId) ?? '' },
		courses: await personView(courses, getLocale()),
		today: dayOf(Date.now(), zone),
		mayAdd,
		isAdded: event.url.searchParams.has('added')
	};
};

export const actions: Actions = { add, back };
