import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { previewImport } from '#lib/server/people-import/preview.ts';
import { enrol } from '#lib/server/programs/enrolments.ts';
import { end, setTeam } from '#lib/server/programs/team.ts';
import { previewSeries } from '#lib/server/series-import/preview.ts';
import { cancel } from '#lib/server/weeks/cancelling.ts';
import { close, withdrawClashes } from '#lib/server/weeks/closing.ts';
import { joinClashes, leadClashes } from '#lib/server/weeks/lead-clashes.ts';
import { createSeries, type NewSeries } from '#lib/server/weeks/making.ts';
import { meetingRooms, saveRoom } from '#lib/server/weeks/meeting-rooms.ts';
import { enrolClashes, trackClashes } from '#lib/server/weeks/place-clashes.ts';
import { findPlanned } from '#lib/server/weeks/planned.ts';
import { restoreClashes } from '#lib/server/weeks/restore-clashes.ts';
import { scheduleOf } from '#lib/server/weeks/schedule-view.ts';
import { setTrack } from '#lib/server/weeks/track-groups.ts';
import { enrolInTrack } from '#lib/server/weeks/track-roster.ts';
import { tracksOf } from '#lib/server/weeks/tracks.ts';
import { hire } from '#tests/support/cast.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Whatever makes a time or a roster says before it is saved what it collides with. Monday 2 November 2026, 9:00 in New York. */
const monday = Date.UTC(2026, 10, 2, 14);
const [day, zone] = ['2026-11-02', 'America/New_York'];
let clinic: Clinic;

beforeEach(async () => {
	vi.useFakeTimers({ now: monday, toFake: ['Date'] });
	clinic = await openClinic();
	const { db, t, write } = clinic.app.store;
	const [skills] = await db.select().from(t.group).where(eq(t.group.id, 'skills'));
	await write((tx) => ['art', 'yoga'].map((id) => tx.insert(t.group).values({ ...skills!, id, title: id })));
});
afterEach(async () => {
	await clinic.close();
	vi.useRealTimers();
});

const make = (groupId: string, startsAt: string, more: Partial<NewSeries> = {}) =>
	createSeries(
		{
			...{ groupId, startsAt, title: null, days: ['TH'], every: 1, startsOn: '2026-11-05', endsOn: null, minutes: 50 },
			...{ meetingRoomId: null, facilitators: [], keptPlanId: null, ...more }
		},
		clinic.maya.id
	);
const firstOf = async (series: string) => {
	const { db, t } = clinic.app.store;
	const [row] = await db.select().from(t.session).where(eq(t.session.seriesId, series)).orderBy(t.session.plannedStart);
	return (await findPlanned(row!.id))!;
};
const administrator = (): Promise<StaffMember> =>
	hire(clinic.app, { key: 'ada', name: 'Ada Brook', standings: ['admin'] });
const sent = (text: string) => ({ text, startsOn: day, locale: 'en' as const, columns: {}, choices: {} });
const both = (people: number) => [{ kind: 'person', people, titles: ['Skills group', 'art'] }];

test('enrolling somebody known in one more group', async () => {
	await make('skills', '10:00');
	await make('art', '10:30');
	await make('yoga', '12:00');
	expect(await enrolClashes('ana', 'art', day)).toMatchObject(both(1));
	expect(await enrolClashes('ana', 'yoga', day)).toEqual([]);
	await enrol('art', { clientId: 'ana' }, day, clinic.maya.id);
	// What was in the way before is no matter of this group.
	expect(await enrolClashes('ana', 'yoga', day)).toEqual([]);
});

test('only on days when they are in both', async () => {
	await make('skills', '10:00');
	await make('art', '10:30');
	const { t, write } = clinic.app.store;
	await write((tx) => [tx.update(t.enrolment).set({ endsOn: '2026-11-04' }).where(eq(t.enrolment.clientId, 'ana'))]);
	expect(await enrolClashes('ana', 'art', day)).toEqual([]);
	expect(await enrolClashes('ben', 'art', '2026-11-06')).toMatchObject([{ at: Date.UTC(2026, 10, 12, 15, 30) }]);
});

test('giving a track one more group, for everybody who is in it', async () => {
	await make('skills', '10:00');
	await make('art', '10:30');
	const program = { id: 'iop', timeZone: zone };
	await setTrack(program, { id: null, name: 'Day', levelId: null, capacity: null, groups: ['yoga'] }, clinic.maya.id);
	const [track] = await tracksOf(['iop'], day);
	for (const clientId of ['ana', 'ben'])
		await enrolInTrack({ trackId: track!.id, clientId, episodeId: null, startsOn: day }, clinic.maya.id);
	expect(await trackClashes(track!.id, ['art'], day)).toMatchObject(both(2));
	expect(await trackClashes(track!.id, [], day)).toEqual([]);
});

test('a list of people', async () => {
	await make('skills', '10:00');
	await make('art', '10:30');
	const ada = await administrator();
	const list = 'Name;Groups\nEli Brandt;Skills group, art\nFay Ito;Skills group, art\nGil Vane;art';
	const read = await previewImport(ada, 'iop', sent(list), monday);
	expect(read).toMatchObject({ ok: true, preview: { clashes: both(2), unsettled: 0 } });
	const known = { ...sent('Name;Groups\nAna Castellane;art'), choices: { 2: 'ana' } };
	expect(await previewImport(ada, 'iop', known, monday)).toMatchObject({ ok: true, preview: { clashes: both(1) } });
});

test('naming a group’s only facilitator, who leads another at that time', async () => {
	const { maya, otto, sara } = clinic;
	await make('skills', '10:00', { facilitators: [otto.id] });
	await make('art', '10:30');
	await make('yoga', '12:00');
	const double = [{ kind: 'staff', name: otto.name, titles: ['Skills group', 'art'] }];
	expect(await leadClashes('art', [otto.id])).toMatchObject(double);
	expect(await leadClashes('yoga', [otto.id])).toEqual([]);
	// Of two either may lead, and a session that names who leads it is not theirs.
	expect(await leadClashes('art', [otto.id, maya.id])).toEqual([]);
	await make('yoga', '10:20', { days: ['FR'], facilitators: [sara.id] });
	await make('art', '10:30', { days: ['FR'], facilitators: [maya.id] });
	expect(await leadClashes('art', [sara.id])).toEqual([]);
	expect(await joinClashes(otto.id, 'yoga')).toEqual([]);
	expect(await joinClashes(otto.id, 'art')).toMatchObject(double);
	// Who is the only one already makes no new conflict.
	const ada = await administrator();
	await setTeam('art', { facilitator: [otto.id], supervisor: [sara.id] }, ada);
	expect(await leadClashes('art', [otto.id])).toEqual([]);
	expect(await joinClashes(maya.id, 'art')).toEqual([]);
});

test('when a standing ends and the one who is left leads another group at that time, the schedule says so', async () => {
	const { maya, otto, sara, app } = clinic;
	const ada = await administrator();
	await setTeam('art', { facilitator: [otto.id, maya.id], supervisor: [sara.id] }, ada);
	await make('skills', '10:00', { facilitators: [otto.id] });
	await make('art', '10:30');
	const told = async () => {
		const filter = { program: '', track: '', group: '', room: '', staff: '', client: '' };
		const week = { from: '2026-11-02', count: 7, filter, people: [] };
		const { clashes, days } = await scheduleOf(ada, week, monday);
		const marked = days.flatMap(({ cards }) => cards.filter((card) => card.clashes).map(({ title }) => title));
		return {
			said: clashes.filter(({ kind }) => kind === 'staff').map(({ name, titles }) => [name, ...titles]),
			marked
		};
	};
	expect((await told()).said).toEqual([]);
	const { db, t } = app.store;
	const rows = await db.select().from(t.membership).where(eq(t.membership.groupId, 'art'));
	const leaving = rows.find(({ staffId, standing }) => staffId === maya.id && standing === 'facilitator')!;
	expect(await end(leaving.id, ada)).toEqual({ ok: true });
	expect(await told()).toEqual({ said: [[otto.name, 'Skills group', 'art']], marked: ['Skills group', 'art'] });
});

test('two lines of a list of series whose groups have people in common', async () => {
	const ada = await administrator();
	const list = sent('Group;Days;Time\nSkills group;Thu;10:00\nart;Thu;10:30\nyoga;Thu;10:30');
	const doubles = async () => {
		const read = await previewSeries(ada, { id: 'iop', timeZone: zone }, list, monday);
		if (!read.ok) throw new Error(read.code);
		return read.preview.rows.map((row) => row.doubles);
	};
	expect(await doubles()).toEqual([[], [], []]);
	await enrol('art', { clientId: 'ana' }, day, clinic.maya.id);
	expect(await doubles()).toEqual([[], [{ kind: 'same-people', line: 2 }], []]);
});

test('restoring a canceled session, or opening on a closed day, when its room has been taken meanwhile', async () => {
	const by = clinic.maya.id;
	await saveRoom('iop', { id: null, name: 'Library', capacity: null }, by);
	const [library] = await meetingRooms('iop');
	const skills = await firstOf(await make('skills', '10:00', { meetingRoomId: library!.id }));
	await cancel(skills.id, 'one', { reason: 'Snow', by });
	expect(await restoreClashes([(await findPlanned(skills.id))!])).toEqual([]);
	const art = await firstOf(await make('art', '10:30', { meetingRoomId: library!.id }));
	const found = await restoreClashes([(await findPlanned(skills.id))!]);
	expect(found).toMatchObject([{ kind: 'room', name: 'Library', title: 'art' }]);
	await cancel(art.id, 'one', { reason: 'Snow', by });
	const closed = { programId: 'iop', trackId: null, fromDay: '2026-11-12', toDay: '2026-11-12' };
	const closure = await close({ ...closed, reason: 'Staff day', shifts: false }, by);
	expect(await withdrawClashes('iop', closure)).toEqual([]);
	await make('yoga', '10:20', { meetingRoomId: library!.id, days: ['FR'] });
	const { db, t, write } = clinic.app.store;
	const [friday] = await db.select().from(t.session).where(eq(t.session.groupId, 'yoga'));
	// Moved by hand onto the closed day.
	const thursday = Date.UTC(2026, 10, 12, 15, 20);
	await write((tx) => [tx.update(t.session).set({ plannedStart: thursday }).where(eq(t.session.id, friday!.id))]);
	const rooms = (await withdrawClashes('iop', closure)).filter(({ kind }) => kind === 'room');
	expect(rooms.map(({ name, title }) => [name, title])).toEqual([['Library', 'yoga']]);
});
