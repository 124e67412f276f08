import { everyoneKnown } from '#lib/server/charts/client-list.ts';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { colleagues, teamValues } from '#lib/pages/groups/group-fields.server.ts';
import { isOfGroup } from '#lib/server/programs/access.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as enrolments from '#lib/server/programs/enrolments.ts';
import { formatNamed } from '#lib/server/records/own-formats.ts';
import { seriesOfGroup } from '#lib/server/weeks/group-series.ts';
import { rosterClashes } from '#lib/server/weeks/roster-clashes.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { end, enrol, newcomer, register, returning } from './enrolling.server.ts';
import { openGroup } from './open-group.server.ts';
import { groupSessions } from './sessions.server.ts';
import { team, teamForm } from './team.server.ts';

/** Where a page of earlier sessions begins; the newest come first. */
const beforeIn = ({ searchParams }: URL) => Number(searchParams.get('before')) || null;

export const load = async (event) => {
	const before = beforeIn(event.url);
	const { staff, group, today, ...may } = await openGroup(event);
	const [roster, known, sessions, people, formatName, clashes, series] = await Promise.all([
		enrolments.roster(group.id, today, staff.id),
		may.mayEnrol ? everyoneKnown(staff) : [],
		groupSessions(group, today, before),
		may.isAdmin ? colleagues() : [],
		formatNamed(group.noteFormat, getLocale()),
		rosterClashes(group, today),
		seriesOfGroup(group, today)
	]);
	const isClinical = await isOfGroup(staff, group.id);
	const isIn = new Set(roster.map(({ clientId }) => clientId));
	return {
		group,
		...may,
		today,
		roster,
		people,
		formatName,
		clashes,
		series,
		sessions,
		standings: groups.standingsIn([group], staff.id),
		candidates: known.filter(({ id }) => !isIn.has(id)),
		returning: startForm(returning, { startsOn: today }),
		newcomer: startForm(newcomer, { startsOn: today, locale: staff.locale }),
		team: startForm(teamForm(people), teamValues(group)),
		// An observer sees the roster but opens no chart.
		mayOpen: may.isAdmin || isClinical,
		seesCourse: isClinical,
		waits: event.url.searchParams.has('waits')
	};
};

export const actions = {
	enrol,
	register,
	end,
	team
};
