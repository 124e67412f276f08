import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { eq } from 'drizzle-orm';
import { curricula } from '#lib/curricula/index.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { follow, followedBy, stopFollowing } from '#lib/server/curricula/following.ts';
import { followCurriculum, setFollowing } from '#lib/server/curricula/series-course.ts';
import { fill, modulesOf, templateIn } from '#lib/server/curricula/session-modules.ts';
import { courseOf } from '#lib/server/curricula/group-course.ts';
import { cancel, restore } from '#lib/server/weeks/cancelling.ts';
import { close } from '#lib/server/weeks/closing.ts';
import { beginAhead } from '#lib/server/weeks/ahead.ts';
import { createSeries } from '#lib/server/weeks/making.ts';
import { materialize } from '#lib/server/weeks/materializing.ts';
import { toComeOf } from '#lib/server/weeks/planned.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { madeUp } from '#tests/support/made-up-curriculum.ts';

/** The skills group meets on Thursdays, and its series takes what comes next of a curriculum of three modules. */
const monday = Date.UTC(2026, 2, 2, 15);
const circle = { ...madeUp, streams: [{ ...madeUp.streams[0]!, order: 'cycle' as const }] };

let clinic: Clinic;
let series: string;
beforeAll(() => {
	vi.useFakeTimers({ now: monday, toFake: ['Date'] });
	curricula.push(circle);
});
afterAll(() => {
	curricula.splice(curricula.indexOf(circle), 1);
	vi.useRealTimers();
});
beforeEach(async () => {
	vi.setSystemTime(monday);
	clinic = await openClinic();
	const { maya } = clinic;
	await follow({ groupId: 'skills', curriculum: circle, locale: 'en' }, { by: maya.id, today: '2026-03-02' });
	const thursdays = { title: null, days: ['TH' as const], every: 1, startsOn: '2026-03-05', endsOn: null, minutes: 50 };
	const places = { meetingRoomId: null, facilitators: [], keptPlanId: null, startsAt: '10:00' };
	const whole = { groupId: 'skills', ...thursdays, ...places, followsCurriculum: true };
	series = await createSeries(whole, maya.id);
	return () => clinic.close();
});

const coming = async () =>
	(await toComeOf(['skills'])).sort((a, b) => a.plannedStart - b.plannedStart).filter((it) => it.status === 'planned');
/** What each session to come teaches, first to last. */
const plans = async () => {
	const all = await coming();
	const rows = await modulesOf(all.map(({ id }) => id));
	return all.map(({ id, occurrence }) => [occurrence?.slice(5), rows.get(id)?.module]);
};
const titles = async (session: number) => (await clinic.app.rooms.state(session)).room.blocks.map(({ title }) => title);

test('each session that the series makes takes the next module, and its plan is that session', async () => {
	expect(await plans()).toEqual([
		['03-05', 'pausing'],
		['03-12', 'asking'],
		['03-19', 'resting'],
		['03-26', 'pausing']
	]);
	const [first] = await coming();
	expect(await titles(first!.id)).toEqual(['Welcome', 'The skill', 'Try it']);
	expect((await modulesOf([first!.id])).get(first!.id)).toMatchObject({ seriesId: series, edition: 1 });
	expect(await followCurriculum('skills')).toBe(0);
});

test('a cancelled session gives what it had to the next, and takes it again when it is restored', async () => {
	const [first] = await coming();
	await cancel(first!.id, 'one', { reason: 'Snow', by: clinic.maya.id });
	expect(await plans()).toEqual([
		['03-12', 'pausing'],
		['03-19', 'asking'],
		['03-26', 'resting']
	]);
	expect(await restore(first!.id, clinic.maya.id)).toBe(true);
	expect((await plans())[1]).toEqual(['03-12', 'asking']);
});

test('a closure moves the plan on', async () => {
	const closure = { programId: 'iop', trackId: null, fromDay: '2026-03-12', toDay: '2026-03-12', reason: 'Staff day' };
	await close({ ...closure, shifts: false }, clinic.maya.id);
	expect(await plans()).toEqual([
		['03-05', 'pausing'],
		['03-19', 'asking'],
		['03-26', 'resting']
	]);
});

test('what a person chose stays, and the others go around it', async () => {
	const [first, second] = await coming();
	await fill(first!.id, templateIn(circle, 'made-up-asking')!, 'en', clinic.maya);
	await materialize();
	expect((await plans()).slice(0, 2)).toEqual([
		['03-05', 'asking'],
		['03-12', 'pausing']
	]);
	await cancel(first!.id, 'one', { reason: 'Snow', by: clinic.maya.id });
	expect((await modulesOf([second!.id])).get(second!.id)).toMatchObject({ module: 'pausing', seriesId: series });
});

test('a plan that somebody changed by hand stays as it is', async () => {
	const { maya, app } = clinic;
	const [first, second] = await coming();
	const { room } = await app.rooms.state(second!.id);
	const blocks = [{ ...room.blocks[0]!, title: 'A longer welcome' }, ...room.blocks.slice(1)];
	const by = { as: 'staff' as const, id: maya.id, name: maya.name };
	await app.rooms.execute(second!.id, by, randomId(), { type: 'agenda.edit', blocks, edition: room.edition });
	await cancel(first!.id, 'one', { reason: 'Snow', by: maya.id });
	expect(await titles(second!.id)).toEqual(['A longer welcome', 'The skill', 'Try it']);
	expect(await plans()).toEqual([
		['03-12', 'asking'],
		// Resting builds on pausing, which nobody has had.
		['03-19', 'pausing'],
		['03-26', 'asking']
	]);
});

test('a session that is on counts as had: the next one goes on from there', async () => {
	const { maya, app } = clinic;
	const [first, second] = await coming();
	const by = { as: 'staff' as const, id: maya.id, name: maya.name };
	vi.setSystemTime(first!.plannedStart);
	for (const type of ['session.open', 'session.start'] as const)
		await app.rooms.execute(first!.id, by, randomId(), { type });
	await materialize();
	expect((await plans())[0]).toEqual(['03-12', 'asking']);
	const course = await courseOf((await followedBy('skills'))!, maya.id, '2026-03-05');
	expect(course.underWay.map(({ module }) => module)).toEqual(['pausing']);
	expect(second!.id).toBe(course.coming[0]!.session);
});

test('a session that is made before its time takes its place in the order', async () => {
	expect(await beginAhead(series, '2026-04-02')).not.toBe(null);
	expect((await plans()).at(-1)).toEqual(['04-02', 'asking']);
});

test('a series that began with the usual plan goes over to the curriculum, and back', async () => {
	const { maya, app } = clinic;
	expect(await setFollowing(series, 'skills', false, maya.id)).toBe(true);
	expect((await plans())[0]).toEqual(['03-05', 'pausing']);
	expect(await setFollowing(series, 'other', true, maya.id)).toBe(false);
	const [row] = await app.store.db.select().from(app.store.t.series).where(eq(app.store.t.series.id, series));
	expect(row!.followsCurriculum).toBe(false);
	await setFollowing(series, 'skills', true, maya.id);
	await stopFollowing('skills', { by: maya.id, today: '2026-03-02' });
	expect(await followCurriculum('skills')).toBe(0);
});

test('where the curriculum has nothing more to propose, a session has the usual plan', async () => {
	const { maya } = clinic;
	const once = {
		...circle,
		slug: 'once',
		streams: [{ ...circle.streams[0]!, order: 'linear' as const, modules: ['pausing'] }]
	};
	curricula.push(once);
	await follow({ groupId: 'skills', curriculum: once, locale: 'en' }, { by: maya.id, today: '2026-03-02' });
	await followCurriculum('skills');
	expect((await plans()).map(([, module]) => module)).toEqual(['pausing', undefined, undefined, undefined]);
	const [, second] = await coming();
	expect(await titles(second!.id)).toEqual(['Welcome', 'Check-in', 'Skill', 'Close']);
	curricula.splice(curricula.indexOf(once), 1);
});
