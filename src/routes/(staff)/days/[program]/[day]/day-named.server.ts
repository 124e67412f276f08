import { error } from '@sveltejs/kit';
import { and, eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayOpenDay } from '#lib/server/days/access.ts';
import { ensureDay } from '#lib/server/days/day.ts';

type Event = Parameters<typeof requireStaff>[0] & { params: { program: string; day: string } };

/** 404 where there is no such program, track or date; 403 for who has nothing to do there. */
export async function dayNamed(event: Event) {
	const staff = requireStaff(event);
	const { program: programId, day } = event.params;
	const trackId = event.url.searchParams.get('track') ?? '';
	const { db, t } = app().store;
	const isDate = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
	const isTrack =
		trackId === '' || (await db.$count(t.track, and(eq(t.track.id, trackId), eq(t.track.programId, programId))));
	if (!isDate || !isTrack || !(await db.$count(t.program, eq(t.program.id, programId)))) error(404, 'not-found');
	if (!(await mayOpenDay(staff, programId))) error(403, 'not-yours');
	return { staff, day: await ensureDay({ programId, trackId, day }, staff.id) };
}
