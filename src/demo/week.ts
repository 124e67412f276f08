import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { clockAt } from '#lib/domain/format.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { cancel } from '#lib/server/weeks/cancelling.ts';
import { change, type Change } from '#lib/server/weeks/changing.ts';
import { close } from '#lib/server/weeks/closing.ts';
import { createSeries } from '#lib/server/weeks/making.ts';
import { meetingRooms, saveRoom } from '#lib/server/weeks/meeting-rooms.ts';
import { toComeOf, type Planned } from '#lib/server/weeks/planned.ts';
import { eq } from 'drizzle-orm';
import { rooms, type GroupKey } from './program.ts';
import type { Setting } from './setting.ts';
import { weekdaysOf } from './weekdays.ts';

/** The program's weeks from here on: rooms, a series for each group, and what becomes of some of their sessions. */
export async function planWeeks({ groups, staff, timeZone }: Setting, now: number): Promise<void> {
	const programId = await programOf(groups[0]!.id);
	for (const room of rooms) await saveRoom(programId, { id: null, ...room }, staff.otis.id);
	const made = await meetingRooms(programId);
	const today = dayOf(now, timeZone);
	const weekly = weekdaysOf(today);
	for (const { group, id } of groups) {
		const meetingRoomId = made.find(({ name }) => name === group.room)!.id;
		const places = { title: null, endsOn: null, facilitators: [], keptPlanId: null, meetingRoomId };
		const times = { startsAt: group.time, minutes: group.plannedMinutes, startsOn: plusDays(today, 1) };
		await createSeries({ groupId: id, ...places, ...times, days: weekly[group.track], every: 1 }, staff.otis.id, now);
	}
	const closed = plusDays(today, 16);
	const training = {
		programId,
		trackId: null,
		fromDay: closed,
		toDay: closed,
		reason: 'Staff training day',
		shifts: false
	};
	await close(training, staff.otis.id, now);
	await changeSome(groups, staff, now);
}

/** One that is moved to the afternoon, one that Ingrid leads for somebody, and one that does not take place. */
async function changeSome(groups: Setting['groups'], { nora, mateo, ingrid }: Setting['staff'], now: number) {
	const ahead = async (key: GroupKey) =>
		(await toComeOf([groups.find(({ group }) => group.key === key)!.id]))
			.filter(({ seriesId, status }) => seriesId !== null && status === 'planned')
			.sort((a, b) => a.plannedStart - b.plannedStart);
	const [, moved, substituted] = await ahead('skills');
	await change(moved!.id, asIs(moved!, { time: '14:00' }), 'one', nora.id, now);
	await change(substituted!.id, asIs(substituted!, { facilitators: [ingrid.id] }), 'one', nora.id, now);
	const [, cancelled] = await ahead('evening');
	await cancel(cancelled!.id, 'one', { reason: 'The building is closed in the evening', by: mateo.id, now });
}

const asIs = (session: Planned, to: Partial<Change>): Change => ({
	...{ title: session.title, day: dayOf(session.plannedStart, session.timeZone) },
	...{ time: clockAt(session.plannedStart, session.timeZone), minutes: session.plannedMinutes },
	...{ meetingRoomId: session.meetingRoomId, facilitators: [], ...to }
});

async function programOf(groupId: string): Promise<string> {
	const { group } = app().store.t;
	return (await app().store.db.select({ id: group.programId }).from(group).where(eq(group.id, groupId)))[0]!.id;
}
