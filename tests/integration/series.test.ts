import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timesOf, seriesFrom } from '#lib/server/weeks/series.ts';
import { cancel, restore } from '#lib/server/weeks/cancelling.ts';
import { change, type Change } from '#lib/server/weeks/changing.ts';
import { close, withdraw } from '#lib/server/weeks/closing.ts';
import { createSeries, type NewSeries } from '#lib/server/weeks/making.ts';
import { daysAhead, materialize } from '#lib/server/weeks/materializing.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clockAt } from '#lib/domain/format.ts';
import { mayLead } from '#lib/server/programs/access.ts';
import { pastSessions } from '#lib/server/charts/past-sessions.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { clashes } from '#lib/server/weeks/clashes.ts';
import { meetingRooms, saveRoom } from '#lib/server/weeks/meeting-rooms.ts';
import { placeClashes } from '#lib/server/weeks/place-clashes.ts';
import { scheduleOf } from '#lib/server/weeks/schedule-view.ts';
import { dissolve, setTrack } from '#lib/server/weeks/track-groups.ts';
import { enrolInTrack } from '#lib/server/weeks/track-roster.ts';
import { tracksOf } from '#lib/server/weeks/tracks.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Monday 2 November 2026, 9:00 in New York. */
const monday = Date.UTC(2026, 10, 2, 14);
const zone = 'America/New_York';
let clinic: Clinic;

beforeEach(async () => {
	vi.useFakeTimers({ now: monday, toFake: ['Date'] });
	clinic = await openClinic();
});
afterEach(async () => {
	await clinic.close();
	vi.useRealTimers();
});

const nothing = { program: '', track: '', group: '', room: '', staff: '', client: '' };
const thursdays: NewSeries = {
	...{ groupId: 'skills', title: null, days: ['TH'], every: 1, startsOn: '2026-11-05', endsOn: '2026-12-10' },
	...{ startsAt: '10:00', minutes: 50, meetingRoomId: null, facilitators: [], keptPlanId: null }
};
const make = (given: Partial<NewSeries> = {}) => createSeries({ ...thursdays, ...given }, clinic.maya.id);

async function rows() {
	const { t, db } = clinic.app.store;
	const all = await db.select().from(t.session).where(eq(t.session.groupId, 'skills'));
	return all.sort((a, b) => a.plannedStart - b.plannedStart);
}
const wall = async () =>
	(await rows()).map(
		({ plannedStart, status }) => `${dayOf(plannedStart, zone)} ${clockAt(plannedStart, zone)} ${status}`
	);
const nth = async (n: number) => (await rows())[n]!.id;
const to = (given: Partial<Change>): Change => ({
	...{ title: 'Skills group', day: '2026-11-19', time: '10:00', minutes: 50, meetingRoomId: null, facilitators: [] },
	...given
});
const goTo = (day: string) => vi.setSystemTime(new Date(`${day}T14:00:00Z`));
async function hold(session: number) {
	const { rooms } = clinic.app;
	const lead = { as: 'staff' as const, id: clinic.maya.id, name: clinic.maya.name };
	for (const type of ['session.open', 'session.start', 'session.end'] as const) {
		const reply = await rooms.execute(session, lead, `${session} ${type}`, { type });
		expect(reply.ok).toBe(true);
	}
}

test('sessions four weeks ahead exist by themselves, the same after every start, never twice', async () => {
	const id = await make({ endsOn: null });
	const first = await wall();
	expect(first).toEqual(['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26'].map((day) => `${day} 10:00 planned`));
	expect(daysAhead).toBe(28);
	expect(await Promise.all([materialize(), materialize(), materialize({ only: id })])).toEqual([0, 0, 0]);
	goTo('2026-11-06');
	expect((await Promise.all([materialize(), materialize()])).reduce((a, b) => a + b)).toBe(1);
	expect(await wall()).toEqual([...first, '2026-12-03 10:00 planned']);
	expect((await sessions.codes(await nth(4)))!.joinCode).toMatch(/^[0-9A-Z]{8}$/);
	expect((await clinic.app.rooms.state(await nth(4))).room.blocks.length).toBeGreaterThan(0);
});

test('the third of six Thursdays moved to Wednesday “and later” gives two Thursdays and four Wednesdays; what was held keeps its notes', async () => {
	await make();
	for (const [n, day] of ['2026-11-05', '2026-11-12'].entries()) {
		goTo(day);
		await materialize();
		await hold(await nth(n));
	}
	const held = (await rows()).slice(0, 2);
	for (const { id } of held) {
		await confirm(clinic.maya, id, {});
		const gathered = (await gather(id))!;
		await ensureDrafts(clinic.maya, gathered, await linesOf(gathered));
	}
	const notes = await Promise.all(held.map(({ id }) => notesOf(id)));
	expect(notes.map(({ length }) => length > 0)).toEqual([true, true]);
	const series = held[0]!.seriesId;
	goTo('2026-11-13');
	expect(await change(await nth(2), to({ day: '2026-11-18' }), 'later', clinic.maya.id)).toMatchObject({ ok: true });
	expect(await wall()).toEqual([
		...['2026-11-05', '2026-11-12'].map((day) => `${day} 10:00 ended`),
		...['2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09'].map((day) => `${day} 10:00 planned`)
	]);
	goTo('2026-12-01');
	await materialize();
	expect(await wall()).toHaveLength(6);
	expect((await rows()).slice(0, 2)).toEqual(held);
	expect(await Promise.all(held.map(({ id }) => notesOf(id)))).toEqual(notes);
	expect((await rows())[0]!.seriesId).toBe(series);
	const [next] = await seriesFrom('2026-12-01');
	expect(next).toMatchObject({ follows: series, startsOn: '2026-11-18', endsOn: '2026-12-09' });
	expect(timesOf(next!)).toEqual({ days: ['WE'], every: 1 });
});

test('one that was moved by itself stays where it is when its series changes; its phones and console show its time', async () => {
	await make();
	expect(
		await change(
			await nth(1),
			to({ day: '2026-11-13', time: '14:00', minutes: 60, title: 'Family' }),
			'one',
			clinic.maya.id
		)
	).toMatchObject({ ok: true });
	expect(await change(await nth(0), to({ day: '2026-11-05', time: '11:30' }), 'all', clinic.maya.id)).toMatchObject({
		ok: true
	});
	expect(await wall()).toEqual([
		'2026-11-05 11:30 planned',
		'2026-11-13 14:00 planned',
		'2026-11-19 11:30 planned',
		'2026-11-26 11:30 planned'
	]);
	expect((await clinic.app.rooms.state(await nth(1))).room).toMatchObject({ title: 'Family', plannedMinutes: 60 });
	await materialize();
	expect(await wall()).toHaveLength(4);
});

test('“cancel all remaining” keeps the past, and a cancelled one can be restored until its time has passed', async () => {
	await make();
	goTo('2026-11-05');
	await hold(await nth(0));
	goTo('2026-11-06');
	await materialize();
	expect(await cancel(await nth(2), 'all', { reason: 'The program ends', by: clinic.maya.id })).toBe(true);
	expect((await wall()).map((line) => line.split(' ')[2])).toEqual(['ended', ...Array(4).fill('cancelled')]);
	await materialize();
	expect(await wall()).toHaveLength(5);
	const { t, db } = clinic.app.store;
	const [kept] = await db
		.select()
		.from(t.session)
		.where(and(eq(t.session.groupId, 'skills'), eq(t.session.id, await nth(1))));
	expect(kept).toMatchObject({ cancelReason: 'The program ends', cancelledBy: clinic.maya.id });
	expect(await restore(await nth(1), clinic.maya.id)).toBe(true);
	expect((await wall())[1]).toBe('2026-11-12 10:00 planned');
	goTo('2026-11-20');
	expect(await restore(await nth(2), clinic.maya.id)).toBe(false);
	expect(await cancel(await nth(0), 'one', { reason: 'Too late', by: clinic.maya.id })).toBe(false);
});

test('a closure cancels what falls in it, keeps new sessions away, makes up for it at the end, and can be withdrawn', async () => {
	await make({ endsOn: '2026-11-26' });
	const closed = {
		programId: 'iop',
		trackId: null,
		fromDay: '2026-11-09',
		toDay: '2026-11-13',
		reason: 'Staff days',
		shifts: true
	};
	const id = await close(closed, clinic.maya.id);
	expect(await wall()).toContain('2026-11-12 10:00 cancelled');
	expect((await seriesFrom('2026-11-01'))[0]).toMatchObject({ endsOn: '2026-12-03' });
	const other = await make({ days: ['TU'], startsOn: '2026-11-03', endsOn: null });
	expect((await wall()).filter((line) => line.startsWith('2026-11-10'))).toEqual([]);
	expect(await withdraw('iop', id, clinic.maya.id)).toBe(true);
	expect(await wall()).toEqual(expect.arrayContaining(['2026-11-12 10:00 planned', '2026-11-10 10:00 planned']));
	expect(await withdraw('iop', id, clinic.maya.id)).toBe(false);
	expect(other).toBeTruthy();
});

test('[R21] a substitute may lead for the time of one session; nobody makes themselves one', async () => {
	await make();
	const session = await nth(0);
	const { maya, otto, jonas } = clinic;
	const given = (facilitators: string[]) => change(session, to({ day: '2026-11-05', facilitators }), 'one', maya.id);
	expect(await change(session, to({ day: '2026-11-05', facilitators: [otto.id] }), 'one', otto.id)).toEqual({
		ok: false,
		code: 'oneself'
	});
	expect(await given([otto.id, jonas.id])).toMatchObject({ ok: true });
	expect(await mayLead(otto, session)).toBe(false);
	vi.setSystemTime(new Date('2026-11-04T16:00:00Z'));
	expect(await mayLead(otto, session)).toBe(true);
	expect(await given([])).toMatchObject({ ok: true });
	expect(await mayLead(otto, session)).toBe(false);
	expect(await mayLead(jonas, session)).toBe(true);
	expect(await given([otto.id])).toMatchObject({ ok: true });
	goTo('2026-11-13');
	expect(await mayLead(otto, session)).toBe(false);
	expect(await change(await nth(1), to({ facilitators: [otto.id] }), 'later', maya.id)).toEqual({
		ok: false,
		code: 'not-of-group'
	});
});

test('what shares a room, a facilitator, a group or people is pointed out when it is planned, and on the schedule', async () => {
	const { maya, jonas } = clinic;
	await saveRoom('iop', { id: null, name: 'Library', capacity: null }, maya.id);
	const [library] = await meetingRooms('iop');
	await make({ meetingRoomId: library!.id, facilitators: [maya.id] });
	const from = (await rows())[0]!.plannedStart + 30 * 60_000;
	const proposed = {
		from,
		to: from + 3_600_000,
		group: 'skills',
		room: library!.id,
		staff: [maya.id, jonas.id],
		timeZone: zone
	};
	const found = await clashes([proposed]);
	expect(found.map(({ kind, name, people }) => [kind, name, people])).toEqual([
		['room', 'Library', 0],
		['group', '', 0],
		['staff', maya.name, 0]
	]);
	expect(await clashes([proposed], [await nth(0)])).toEqual([]);
	expect(await clashes([{ ...proposed, from: from + 3_600_000, to: from + 7_200_000 }])).toEqual([]);
	await make({ title: 'Again', startsAt: '10:30', days: ['TH'] });
	const shown = { from: '2026-11-02', count: 7, filter: nothing, people: [] };
	const view = await scheduleOf({ ...maya, standings: ['facilitator'] }, shown);
	expect(view.clashes.map(({ kind, titles }) => [kind, ...titles])).toEqual([['group', 'Skills group', 'Again']]);
	expect(view.days[3]!.cards).toMatchObject([
		{ title: 'Skills group', room: 'Library', leads: [maya.name], expected: 3, clashes: true },
		{ title: 'Again', room: null, expected: 3, clashes: true }
	]);
	const others = await scheduleOf({ ...clinic.otto, standings: ['facilitator'] }, shown);
	expect(others.days.flatMap(({ cards }) => cards)).toEqual([]);
	const narrowed = await scheduleOf(
		{ ...maya, standings: ['facilitator'] },
		{ ...shown, filter: { ...nothing, room: library!.id } }
	);
	expect(narrowed.days[3]!.cards).toHaveLength(1);
});

test('a cancelled session is nobody’s absence: it expects nobody and leaves no work', async () => {
	await make();
	await cancel(await nth(0), 'one', { reason: 'Snow', by: clinic.maya.id });
	goTo('2026-11-06');
	const shown = { from: '2026-11-02', count: 7, filter: nothing, people: [] };
	const view = await scheduleOf({ ...clinic.maya, standings: ['facilitator'] }, shown);
	expect(view.days[3]!.cards).toMatchObject([{ status: 'cancelled', expected: 0, cancelReason: 'Snow' }]);
	expect((await waitingFor({ ...clinic.maya, standings: ['facilitator'] })).map(({ label }) => label)).toEqual([]);
	expect(await pastSessions('ana', ['skills'], 10)).toEqual([]);
	expect((await sessions.today(clinic.maya.id)).unfinished).toEqual([]);
});

test('a session over the night of a clock change lasts its real minutes', async () => {
	await make({ days: ['SA'], startsOn: '2026-10-31', startsAt: '23:30', minutes: 180 });
	const night = (await rows()).find(({ occurrence }) => occurrence === '2026-11-07')!;
	expect(night.plannedMinutes).toBe(180);
	vi.setSystemTime(new Date('2026-10-20T14:00:00Z'));
	await make({ days: ['SA'], startsOn: '2026-10-31', endsOn: '2026-10-31', startsAt: '23:30', minutes: 180 });
	const [fall] = (await rows()).filter(({ occurrence }) => occurrence === '2026-10-31');
	// 23:30 and three hours: the clock goes back from 2:00 to 1:00 in between.
	expect(clockAt(fall!.plannedStart + fall!.plannedMinutes * 60_000, zone)).toBe('01:30');
});

test('what kind of service a session is, and its code, are kept from its start', async () => {
	await make();
	const { t, db, write } = clinic.app.store;
	await write((tx) => [
		tx.update(t.group).set({ kind: 'skills', serviceCode: 'S9480' }).where(eq(t.group.id, 'skills'))
	]);
	goTo('2026-11-05');
	await hold(await nth(0));
	await write((tx) => [tx.update(t.group).set({ kind: 'family', serviceCode: '' }).where(eq(t.group.id, 'skills'))]);
	const [kept] = await db
		.select()
		.from(t.session)
		.where(eq(t.session.id, await nth(0)));
	expect(kept).toMatchObject({ kind: 'skills', serviceCode: 'S9480' });
});

test('a track takes groups, each group is in one track at a time, and a track with people is not ended', async () => {
	const program = { id: 'iop', timeZone: zone };
	const track = { id: null, name: 'Morning', levelId: null, capacity: 8 };
	expect(await setTrack(program, { ...track, groups: ['skills'] }, clinic.maya.id)).toEqual({ ok: true });
	const [made] = await tracksOf(['iop'], '2026-11-02');
	expect(made).toMatchObject({ name: 'Morning', groups: ['skills'] });
	const other = await setTrack(program, { ...track, name: 'Evening', groups: ['skills'] }, clinic.maya.id);
	expect(other).toEqual({ ok: false, code: 'elsewhere', title: 'Skills group' });
	const ana = { trackId: made!.id, clientId: 'ana', episodeId: null, startsOn: '2026-11-02' };
	expect(await enrolInTrack(ana, clinic.maya.id)).toEqual({ ok: true });
	expect(await dissolve(program, made!.id, clinic.maya.id)).toBe('people');
	expect(await dissolve(program, 'none', clinic.maya.id)).toBe('gone');
});

test('of three days a week, “all” moves the Wednesdays and brings this week’s held one not once more', async () => {
	await make({ days: ['MO', 'WE', 'FR'], startsOn: '2026-11-02', endsOn: '2026-11-21', startsAt: '15:00' });
	for (const [n, day] of ['2026-11-02', '2026-11-04'].entries()) {
		vi.setSystemTime(new Date(`${day}T20:30:00Z`));
		await hold(await nth(n));
	}
	goTo('2026-11-05');
	const next = (await rows()).find(({ occurrence }) => occurrence === '2026-11-11')!;
	expect(await change(next.id, to({ day: '2026-11-14', time: '15:30' }), 'all', clinic.maya.id)).toMatchObject({
		ok: true
	});
	await materialize();
	expect(await wall()).toEqual([
		...['2026-11-02 15:00 ended', '2026-11-04 15:00 ended', '2026-11-06 15:30 planned'],
		...['2026-11-09 15:30 planned', '2026-11-13 15:30 planned', '2026-11-14 15:30 planned'],
		...['2026-11-16 15:30 planned', '2026-11-20 15:30 planned', '2026-11-21 15:30 planned']
	]);
});

const training = { programId: 'day', trackId: null, fromDay: '2026-11-18', toDay: '2026-11-18', reason: 'Training' };
const closed = async (shifts: boolean) => {
	const { db, t } = clinic.app.store;
	const [group] = await db.select().from(t.group).where(eq(t.group.id, 'skills'));
	return close({ ...training, programId: group!.programId, shifts }, clinic.maya.id);
};

test('a series moved onto a day on which the program is closed does not meet there; with the closure withdrawn it does', async () => {
	await make({ endsOn: '2026-11-26' });
	const closure = await closed(false);
	expect(await change(await nth(1), to({ day: '2026-11-11' }), 'later', clinic.maya.id)).toMatchObject({ ok: true });
	expect(await wall()).toEqual([
		...[
			'2026-11-05 10:00 planned',
			'2026-11-11 10:00 planned',
			'2026-11-18 10:00 cancelled',
			'2026-11-25 10:00 planned'
		]
	]);
	const { db, t } = clinic.app.store;
	const [group] = await db.select().from(t.group).where(eq(t.group.id, 'skills'));
	expect(await withdraw(group!.programId, closure, clinic.maya.id)).toBe(true);
	expect((await wall())[2]).toBe('2026-11-18 10:00 planned');
});

test('where the closure shifts, the moved series goes on for one meeting more', async () => {
	await make({ endsOn: '2026-11-26' });
	await closed(true);
	expect(await change(await nth(1), to({ day: '2026-11-11' }), 'later', clinic.maya.id)).toMatchObject({ ok: true });
	goTo('2026-11-12');
	await materialize();
	expect((await wall()).at(-1)).toBe('2026-12-02 10:00 planned');
	expect((await wall()).filter((line) => line.endsWith('cancelled'))).toEqual(['2026-11-18 10:00 cancelled']);
});

test('a conflict is pointed out where nobody is named, but one person alone leads the group', async () => {
	const { maya, jonas, app } = clinic;
	const { membership } = app.store.t;
	await app.store.write((tx) => [tx.update(membership).set({ endsAt: 1 }).where(eq(membership.staffId, jonas.id))]);
	await make({ endsOn: null });
	const from = Date.UTC(2026, 10, 5, 15, 20);
	const found = await clashes([{ from, to: from + 3_000_000, group: 'skills', room: null, staff: [], timeZone: zone }]);
	expect(found.map(({ kind, name }) => [kind, name])).toContainEqual(['staff', maya.name]);
});

test('somebody who would be expected in two groups at one time is pointed out before they are enrolled', async () => {
	const { db, t, write } = clinic.app.store;
	const [skills] = await db.select().from(t.group).where(eq(t.group.id, 'skills'));
	await write((tx) => [tx.insert(t.group).values({ ...skills!, id: 'art', title: 'Art' })]);
	await make({ endsOn: null });
	await make({ endsOn: null, groupId: 'art', startsAt: '10:30' });
	const who = { clientId: 'ana', programId: skills!.programId };
	const places = (...groups: string[]) => placeClashes(who, { trackId: null, groups }, '2026-11-03');
	expect(await places('skills', 'art')).toMatchObject([{ kind: 'person', people: 1, titles: ['Skills group', 'Art'] }]);
	expect(await places('art')).toEqual([]);
});
