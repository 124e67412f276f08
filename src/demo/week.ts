import type { ServiceKind } from '#lib/domain/service-kind.ts';
import { plusDays, type Weekday } from '#lib/domain/weeks/rule.ts';
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
import type { GroupKey } from './program.ts';
import type { Setting } from './setting.ts';

const rooms = [
	{ name: 'Garden room', capacity: 12 },
	{ name: 'Library', capacity: 8 }
];
/** When and as what each group meets, by its key. */
const weekly: Record<GroupKey, { days: Weekday[]; room: number; kind: ServiceKind }> = {
	skills: { days: ['MO', 'WE', 'FR'], room: 0, kind: 'skills' },
	evening: { days: ['TU', 'TH'], room: 1, kind: 'psychotherapy' }
};

/** The program's weeks from here on: rooms, a series for each group, and what becomes of some of their sessions. */
export async function planWeeks({ groups, staff, timeZone }: Setting, now: number): Promise<void> {
	const { store } = app();
	const programId = await programOf(groups[0]!.id);
	for (const room of rooms) await saveRoom(programId, { id: null, ...room }, staff.otis.id);
	const made = await meetingRooms(programId);
	const today = dayOf(now, timeZone);
	for (const { group, id } of groups) {
		const { days, room, kind } = weekly[group.key];
		await store.write((tx) => [tx.update(store.t.group).set({ kind }).where(eq(store.t.group.id, id))]);
		const places = { title: null, endsOn: null, facilitators: [], keptPlanId: null };
		const meetingRoomId = made.find(({ name }) => name === rooms[room]!.name)!.id;
		const times = { days, every: 1, startsOn: plusDays(today, 2), startsAt: group.time, minutes: group.plannedMinutes };
		await createSeries({ groupId: id, ...places, meetingRoomId, ...times }, staff.otis.id, now);
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
