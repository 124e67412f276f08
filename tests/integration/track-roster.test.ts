import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayAfter } from '#lib/domain/day-range.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { census, currentEpisode, episodesOf, levelOn } from '#lib/server/episodes/reading.ts';
import { endInTrack, enrolInTrack, groupJoins, groupLeaves, inTrackOn } from '#lib/server/weeks/track-roster.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { engines, openProgram } from '#tests/support/program-on.ts';

let clinic: Clinic;
beforeAll(async () => void (clinic = await openClinic()), 60_000);
afterAll(() => clinic.close());

describe.each(engines)('%s', (_, make) => {
	let program: Awaited<ReturnType<typeof openProgram>>;
	beforeAll(async () => void (program = await openProgram(clinic, make)), 60_000);
	afterAll(() => program.close());

	const inGroup = async (group: string, day: string) =>
		(await enrolledOn(group, day)).map(({ clientId }) => clientId).toSorted();
	const enrolmentsOf = async (clientId: string) => {
		const { db, t } = program.store;
		const rows = await db
			.select()
			.from(t.enrolment)
			.where(eq(t.enrolment.clientId, clientId))
			.orderBy(asc(t.enrolment.startsOn), asc(t.enrolment.groupId));
		return rows.map(({ groupId, startsOn, endsOn, by }) => [groupId, startsOn, endsOn, by]);
	};
	const joins = (clientId: string, trackId: string, startsOn: string) =>
		enrolInTrack({ trackId, clientId, episodeId: null, startsOn }, 'maya');
	const stayOf = async (clientId: string, trackId: string, day: string) =>
		(await inTrackOn(trackId, day)).find((stay) => stay.clientId === clientId)!.id;

	test('who comes into a track is in each of its groups from that day on, once', async () => {
		expect(await joins('ana', 'morning', '2026-03-02')).toEqual({ ok: true });
		expect(await joins('ana', 'morning', '2026-03-09')).toEqual({ ok: false, code: 'already' });
		for (const group of ['skills', 'process']) {
			expect(await inGroup(group, '2026-03-01')).toEqual([]);
			expect(await inGroup(group, '2026-03-02')).toEqual(['ana']);
		}
		expect(await inGroup('family', '2026-03-02')).toEqual([]);
		const { db, t } = program.store;
		const acts = (await db.select().from(t.audit).where(eq(t.audit.clientId, 'ana'))).map(({ act, by }) => [act, by]);
		expect(acts).toEqual([
			['track.joined', 'maya'],
			['enrolment.started', 'maya'],
			['enrolment.started', 'maya']
		]);
	});

	test('an enrolment that somebody has already stays as it is, and the track fills what is left', async () => {
		const { t, write } = program.store;
		await write((tx) => [
			tx.insert(t.enrolment).values({
				...{ id: 'own', clientId: 'ben', groupId: 'skills', startsOn: '2026-02-16', endsOn: '2026-03-13' }
			})
		]);
		await joins('ben', 'morning', '2026-03-02');
		expect(await enrolmentsOf('ben')).toEqual([
			['skills', '2026-02-16', '2026-03-13', null],
			['process', '2026-03-02', null, 'maya'],
			['skills', '2026-03-14', null, 'maya']
		]);
		for (const day of ['2026-03-02', '2026-03-13', '2026-03-14'])
			expect(await inGroup('skills', day)).toEqual(['ana', 'ben']);
	});

	test('a group that comes into a track later gets its people from that day on; one that leaves lets them go', async () => {
		expect(await groupJoins('morning', 'family', '2026-03-16', 'ada')).toEqual({ ok: false, code: 'elsewhere' });
		expect(await groupJoins('morning', 'art', '2026-03-16', 'ada')).toEqual({ ok: true });
		expect(await groupJoins('morning', 'art', '2026-03-20', 'ada')).toEqual({ ok: false, code: 'already' });
		expect(await inGroup('art', '2026-03-15')).toEqual([]);
		expect(await inGroup('art', '2026-03-16')).toEqual(['ana', 'ben']);
		await joins('cho', 'morning', '2026-03-23');
		expect(await inGroup('art', '2026-03-23')).toEqual(['ana', 'ben', 'cho']);
		expect(await groupLeaves('morning', 'art', '2026-03-27', 'ada')).toEqual({ ok: true });
		expect(await groupLeaves('morning', 'art', '2026-03-27', 'ada')).toEqual({ ok: false, code: 'unknown' });
		expect(await inGroup('art', '2026-03-27')).toEqual(['ana', 'ben', 'cho']);
		expect(await inGroup('art', '2026-03-28')).toEqual([]);
		expect(await inGroup('skills', '2026-03-28')).toEqual(['ana', 'ben', 'cho']);
	});

	test('who leaves a track leaves what it brought, with its last day, and keeps what is their own', async () => {
		expect(await endInTrack(await stayOf('ben', 'morning', '2026-03-10'), '2026-03-10', 'maya')).toEqual({ ok: true });
		expect(await enrolmentsOf('ben')).toEqual([
			['skills', '2026-02-16', '2026-03-13', null],
			['process', '2026-03-02', '2026-03-10', 'maya'],
			['skills', '2026-03-14', '2026-03-10', 'maya'],
			['art', '2026-03-16', '2026-03-10', 'ada']
		]);
		expect(await inGroup('skills', '2026-03-13')).toEqual(['ana', 'ben']);
		expect(await inGroup('skills', '2026-03-14')).toEqual(['ana']);
		expect(await endInTrack('nobody', '2026-03-10', 'maya')).toEqual({ ok: false, code: 'unknown' });
	});

	test('from one track to another on the next day, a shared group goes on without a gap', async () => {
		const last = '2026-04-03';
		await endInTrack(await stayOf('ana', 'morning', last), last, 'maya');
		await joins('ana', 'evening', dayAfter(last));
		for (const day of [last, dayAfter(last)]) expect(await inGroup('skills', day)).toContain('ana');
		expect(await inGroup('process', dayAfter(last))).not.toContain('ana');
		expect(await inGroup('family', dayAfter(last))).toEqual(['ana']);
	});

	test('a client who turned out to be somebody known is found in the track as them', async () => {
		const { t, write } = program.store;
		await write((tx) => [tx.update(t.client).set({ mergedInto: 'dee' }).where(eq(t.client.id, 'cho'))]);
		expect((await inTrackOn('morning', '2026-04-06')).map(({ clientId }) => clientId)).toEqual(['dee']);
		expect(await joins('dee', 'morning', '2026-04-06')).toEqual({ ok: false, code: 'already' });
		await groupJoins('morning', 'art', '2026-04-06', 'ada');
		expect(await inGroup('art', '2026-04-06')).toEqual(['dee']);
		await write((tx) => [tx.update(t.client).set({ mergedInto: null }).where(eq(t.client.id, 'cho'))]);
	});

	test('a stay is read by the day: who is in care, at which level, in which tracks, and whose care is paused', async () => {
		const { t, write } = program.store;
		const row = { clientId: 'ben', programId: 'iop', createdAt: 1 };
		const change = (act: 'held' | 'resumed', day: string, at: number) => ({
			...{ id: `${act}-${day}`, episodeId: 'second', act, day, content: null, by: 'maya', at }
		});
		const level = { episodeId: 'second', by: 'maya', at: 0 };
		await write((tx) => [
			tx.insert(t.episode).values({
				...{ ...row, id: 'first', status: 'finished', admittedOn: '2025-09-01', dischargedOn: '2025-10-31' }
			}),
			tx.insert(t.episode).values({
				...{ ...row, id: 'second', createdAt: 2, status: 'active', admittedOn: '2026-03-02', dischargedOn: null },
				details: JSON.stringify({ referredBy: 'Dr. Vance' })
			}),
			tx
				.insert(t.episodeLevel)
				.values({ ...level, id: 'l1', levelId: 'five', startsOn: '2026-03-02', endsOn: '2026-03-15' }),
			tx.insert(t.episodeLevel).values({ ...level, id: 'l2', levelId: 'three', startsOn: '2026-03-16' }),
			tx.insert(t.episodeChange).values(change('held', '2026-03-20', 1)),
			tx.insert(t.episodeChange).values(change('resumed', '2026-03-27', 2))
		]);
		await enrolInTrack({ trackId: 'evening', clientId: 'ben', episodeId: 'second', startsOn: '2026-03-16' }, 'maya');
		expect((await episodesOf('ben')).map(({ id, details }) => [id, details.referredBy])).toEqual([
			['second', 'Dr. Vance'],
			['first', '']
		]);
		expect((await currentEpisode('ben', 'iop', '2025-10-31'))?.id).toBe('first');
		expect((await currentEpisode('ben', 'iop', '2026-03-02'))?.id).toBe('second');
		expect((await levelOn('second', '2026-03-15'))?.name).toBe('IOP 5 days');
		expect((await levelOn('second', '2026-03-16'))?.name).toBe('IOP 3 days');
		expect(await levelOn('second', '2026-03-01')).toBeNull();
		expect(await census('iop', '2026-03-01')).toEqual([]);
		const seen = async (day: string) =>
			(await census('iop', day)).map(({ clientId, isHeld, levelId, trackIds }) => [
				clientId,
				isHeld,
				levelId,
				trackIds
			]);
		expect(await seen('2025-10-31')).toEqual([['ben', false, null, []]]);
		expect(await seen('2026-03-15')).toEqual([['ben', false, 'five', []]]);
		expect(await seen('2026-03-20')).toEqual([['ben', true, 'three', ['evening']]]);
		expect(await seen('2026-03-27')).toEqual([['ben', false, 'three', ['evening']]]);
	});
});
