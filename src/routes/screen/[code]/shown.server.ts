import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import { company } from '#lib/made-up/people.ts';
import type { Day } from '#lib/server/days/day.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';

export type Shown = Awaited<ReturnType<typeof shownOn>>;

/** The session that is shown, and the code by which phones come in: its own, or that of its day. */
type Found = { session: number; code: string; joinToken: string; day?: Day };

/** What a display starts from. `url` is the page's, `code` the display's. */
export async function shownOn(found: Found, code: string, url: URL) {
	const [{ snapshot, now }, setting, expected] = await Promise.all([
		app().rooms.view(found.session, { as: 'display' }),
		settingOf(found.session),
		countExpected(found.session)
	]);
	const agreement = setting?.agreement ?? [];
	const isOpen = snapshot.room?.status === 'lobby' || snapshot.room?.status === 'live';
	const doors = { code: found.code, token: found.joinToken, page: `${addressOf(url, app().config).origin}/join` };
	const { session, day } = found;
	// A display of the day looks where to go once this session is over.
	return {
		session,
		snapshot,
		now,
		timeZone: setting!.timeZone,
		agreement,
		expected,
		code,
		goesOn: day !== undefined,
		join: isOpen ? doors : undefined
	};
}

/** How many are on the roster on the day of a session: a number, and nobody's name. */
async function countExpected(id: number): Promise<number> {
	const session = await sessions.find(id);
	if (!session) return 0;
	if (session.practice) return company;
	return (await enrolledOn(session.groupId, dayOf(session.plannedStart, session.timeZone))).length;
}
