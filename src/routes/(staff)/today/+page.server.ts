import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { daysToday } from '#lib/server/days/access.ts';
import { isPlainHttp } from '#lib/server/http.ts';
import { practiceOf } from '#lib/server/practice/practice.ts';
import { firstSteps, foldFirstSteps } from '#lib/server/programs/first-steps.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { homeZone } from '#lib/server/weeks/home-zone.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	// What was reviewed a moment ago may still be on its way to the server.
	event.depends('staff:desk');
	const [{ today, unfinished }, days, waiting, mine, first, practice, twoStepDays] = await Promise.all([
		sessions.today(staff.id),
		daysToday(staff),
		waitingFor(staff),
		groups.list(staff),
		firstSteps(staff),
		practiceOf(staff.id),
		app().auth.twoStep.daysLeft(staff.id)
	]);
	return {
		now: Date.now(),
		/** Where they meet; people who look may be elsewhere. */
		timeZone: today[0]?.timeZone ?? mine[0]?.timeZone ?? (await homeZone(staff)),
		today,
		days,
		unfinished,
		waiting,
		standings: groups.standingsIn(mine, staff.id),
		hasGroups: mine.length > 0,
		first,
		practice,
		/** Until two-step sign-in must be set up; null while it need not be, or is. */
		twoStepDays,
		plainHttp: staff.standings.includes('admin') && isPlainHttp(event.url, app().config)
	};
};

export const actions = {
	fold: (event) => foldFirstSteps(requireStaff(event, 'admin'), true),
	unfold: (event) => foldFirstSteps(requireStaff(event, 'admin'), false)
};
