import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isPlainHttp } from '#lib/server/http.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const [{ today, unfinished }, waiting, mine] = await Promise.all([
		sessions.today(staff.id),
		waitingFor(staff),
		groups.list(staff)
	]);
	return {
		now: Date.now(),
		/** Where they meet; people who look may be elsewhere. */
		timeZone: today[0]?.timeZone ?? mine[0]?.timeZone,
		today,
		unfinished,
		waiting,
		hasGroups: mine.length > 0,
		plainHttp: staff.standings.includes('admin') && isPlainHttp(event.url, app().config)
	};
};
