import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import { company } from '#lib/made-up/people.ts';
import type { FoundDisplay } from '#lib/server/live/doors.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';

export type Shown = Awaited<ReturnType<typeof shownOn>>;

/** What a display starts from. `url` is the page's, `code` the display's. */
export async function shownOn(found: Extract<FoundDisplay, { ok: true }>, code: string, url: URL) {
	const [{ snapshot, now }, setting, expected] = await Promise.all([
		app().rooms.view(found.session, { as: 'display' }),
		settingOf(found.session),
		countExpected(found.session)
	]);
	const agreement = setting?.agreement ?? [];
	const isOpen = snapshot.room?.status === 'lobby' || snapshot.room?.status === 'live';
	const doors = { code: found.code, token: found.joinToken, page: `${addressOf(url, app().config).origin}/join` };
	return { snapshot, now, agreement, expected, code, join: isOpen ? doors : undefined };
}

/** How many are on the roster on the day of a session: a number, and nobody's name. */
async function countExpected(id: number): Promise<number> {
	const session = await sessions.find(id);
	if (!session) return 0;
	if (session.practice) return company;
	return (await enrolledOn(session.groupId, dayOf(session.plannedStart, session.timeZone))).length;
}
