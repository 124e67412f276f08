import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginInCare, refer } from '#lib/server/episodes/beginning.ts';
import { consentOn, giveConsent, revokeConsent } from '#lib/server/episodes/consents.ts';
import { changesOf, stateOf } from '#lib/server/episodes/history.ts';
import { census, currentEpisode, episodeNamed } from '#lib/server/episodes/reading.ts';
import { writeAct, type EpisodeWriting } from '#lib/server/episodes/writing.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { engines, openProgram } from '#tests/support/program-on.ts';

const today = '2026-06-30';
const morning = { trackId: 'morning', groups: [] };

let clinic: Clinic;
beforeAll(async () => void (clinic = await openClinic()), 60_000);
afterAll(() => clinic.close());

describe.each(engines)('%s', (_, make) => {
	let program: Awaited<ReturnType<typeof openProgram>>;
	let stay: string;
	beforeAll(async () => void (program = await openProgram(clinic, make)), 60_000);
	afterAll(() => program.close());

	const act = async (id: string, writing: Omit<EpisodeWriting, 'reason'> & { reason?: string }) =>
		writeAct('maya', id, { reason: '', ...writing }, { version: (await episodeNamed(id))!.version, today });
	const isIn = async (group: string, day: string) => (await enrolledOn(group, day)).map(({ clientId }) => clientId);
	const groupsOn = async (clientId: string, day: string) => {
		const found = [];
		for (const group of ['skills', 'process', 'family', 'art'])
			if ((await isIn(group, day)).includes(clientId)) found.push(group);
		return found;
	};
	const referral = { programId: 'iop', day: '2026-03-02', referredBy: 'Dr. Vance', referralReason: 'Panic.', today };

	test('a referral begins a stay, once; somebody new is registered with it', async () => {
		const begun = await refer('maya', { clientId: 'ana' }, referral);
		if (!begun.ok) throw new Error(begun.code);
		stay = begun.id;
		expect(await refer('maya', { clientId: 'ana' }, referral)).toEqual({ ok: false, code: 'open' });
		expect(await refer('maya', { clientId: 'ben' }, { ...referral, day: '2026-07-01' })).toEqual({
			...{ ok: false, code: 'in-future' }
		});
		expect(await currentEpisode('ana', 'iop', today)).toMatchObject({
			...{ id: stay, status: 'referred', referredOn: '2026-03-02' },
			details: { referredBy: 'Dr. Vance', referralReason: 'Panic.' }
		});
		const newcomer = { name: 'Eli Brandt', preferredName: 'Eli', locale: 'en' as const };
		const eli = await refer('maya', newcomer, referral);
		expect(eli.ok && (await currentEpisode(eli.clientId, 'iop', today))?.status).toBe('referred');
		expect(await census('iop', today)).toEqual([]);
	});

	test('screening is kept by the criteria as they were; admission brings level, track and groups from its day', async () => {
		const screening = [{ criterion: 'Lives within an hour', finding: 'met' as const, words: '' }];
		expect(
			await act(stay, { act: 'screened', day: '2026-03-04', details: { screenedOn: '2026-03-04', screening } })
		).toEqual({
			ok: true
		});
		expect(await act(stay, { act: 'admitted', day: '2026-03-09', levelId: 'nowhere', places: morning })).toEqual({
			...{ ok: false, code: 'unknown-place' }
		});
		const places = { trackId: 'morning', groups: ['art', 'skills'] };
		expect(await act(stay, { act: 'admitted', day: '2026-03-09', levelId: 'five', places })).toEqual({ ok: true });
		expect((await episodeNamed(stay))!.details).toMatchObject({ referredBy: 'Dr. Vance', screening });
		expect(await groupsOn('ana', '2026-03-08')).toEqual([]);
		expect(await groupsOn('ana', '2026-03-09')).toEqual(['skills', 'process', 'art']);
		const { db, t } = program.store;
		const rows = await db.select().from(t.enrolment).where(eq(t.enrolment.clientId, 'ana'));
		expect(rows.map(({ episodeId }) => episodeId)).toEqual([stay, stay, stay]);
	});

	test('a step changes level and track in one act, without a day of both', async () => {
		const step = {
			act: 'stepped' as const,
			day: '2026-04-06',
			levelId: 'three',
			places: { trackId: 'evening', groups: [] }
		};
		expect(await act(stay, step)).toEqual({ ok: false, code: 'no-reason' });
		expect(await act(stay, { ...step, reason: 'Goals 1 and 2 are met.' })).toEqual({ ok: true });
		expect(await groupsOn('ana', '2026-04-05')).toEqual(['skills', 'process', 'art']);
		expect(await groupsOn('ana', '2026-04-06')).toEqual(['skills', 'family']);
		expect((await stateOf((await episodeNamed(stay))!)).levels).toEqual([
			{ levelId: 'five', startsOn: '2026-03-09', endsOn: '2026-04-05' },
			{ levelId: 'three', startsOn: '2026-04-06', endsOn: null }
		]);
		expect(await census('iop', '2026-04-06')).toMatchObject([
			{ clientId: 'ana', levelId: 'three', trackIds: ['evening'] }
		]);
	});

	test('whoever is on hold is expected nowhere, and comes back to the same places', async () => {
		await act(stay, { act: 'moved', day: '2026-04-13', places: { trackId: 'evening', groups: ['art'] } });
		expect(await groupsOn('ana', '2026-04-13')).toEqual(['skills', 'family', 'art']);
		expect(await act(stay, { act: 'held', day: '2026-04-20', reason: 'In the hospital.' })).toEqual({ ok: true });
		expect(await groupsOn('ana', '2026-04-19')).toEqual(['skills', 'family', 'art']);
		expect(await groupsOn('ana', '2026-04-20')).toEqual([]);
		expect(await act(stay, { act: 'resumed', day: '2026-04-27' })).toEqual({ ok: true });
		expect(await groupsOn('ana', '2026-04-27')).toEqual(['skills', 'family', 'art']);
		expect((await census('iop', '2026-04-24'))[0]!.isHeld).toBe(true);
		expect((await census('iop', '2026-04-27'))[0]!.isHeld).toBe(false);
	});

	test('of two at once one is refused, and nothing of it is kept', async () => {
		const before = await changesOf(stay);
		const { version } = (await episodeNamed(stay))!;
		const planned = { act: 'planned-discharge' as const, day: '2026-05-29', reason: '' };
		const both = await Promise.all([1, 2].map(() => writeAct('maya', stay, planned, { version, today })));
		expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
		expect(await changesOf(stay)).toHaveLength(before.length + 1);
	});

	test('a discharge ends everything on its last day, with where the person goes on; a re-admission is another stay', async () => {
		const referralsOut = [{ to: 'Outpatient clinic', reason: 'Weekly therapy' }];
		const over = {
			act: 'discharged' as const,
			day: '2026-05-28',
			disposition: 'completed' as const,
			details: { referralsOut }
		};
		expect(await act(stay, over)).toEqual({ ok: true });
		expect(await groupsOn('ana', '2026-05-28')).toEqual(['skills', 'family', 'art']);
		expect(await groupsOn('ana', '2026-05-29')).toEqual([]);
		expect(await act(stay, { act: 'moved', day: '2026-06-01', places: morning })).toEqual({
			ok: false,
			code: 'not-now'
		});
		expect(await episodeNamed(stay)).toMatchObject({
			status: 'finished',
			disposition: 'completed',
			details: { referralsOut }
		});
		const again = await refer('maya', { clientId: 'ana' }, { ...referral, day: '2026-06-15' });
		expect(again.ok && again.id).not.toBe(stay);
		expect((await currentEpisode('ana', 'iop', '2026-05-01'))?.id).toBe(stay);
		expect((await currentEpisode('ana', 'iop', today))?.status).toBe('referred');
	});

	test('somebody who is in groups already begins a stay, and is enrolled nowhere twice', async () => {
		const { db, t, write } = program.store;
		await write((tx) => [
			tx.insert(t.enrolment).values({ id: 'ben-own', clientId: 'ben', groupId: 'process', startsOn: '2026-02-02' })
		]);
		const begun = await beginInCare(
			'maya',
			{ clientId: 'ben', programId: 'iop' },
			{
				...{ admittedOn: '2026-02-02', levelId: 'five', places: morning }
			}
		);
		expect(begun).toMatchObject({ ok: true, clientId: 'ben' });
		const rows = await db
			.select()
			.from(t.enrolment)
			.where(eq(t.enrolment.clientId, 'ben'))
			.orderBy(asc(t.enrolment.groupId));
		expect(rows.map(({ groupId, startsOn, episodeId }) => [groupId, startsOn, episodeId])).toEqual([
			['process', '2026-02-02', begun.ok && begun.id],
			['skills', '2026-02-02', begun.ok && begun.id]
		]);
	});

	test('every act is one row of its history, and one of the audit', async () => {
		const acts = (await changesOf(stay)).map((change) => change.act);
		expect(acts).toEqual([
			...['referred', 'screened', 'admitted', 'stepped', 'moved', 'held', 'resumed', 'planned-discharge', 'discharged']
		]);
		const { db, t } = program.store;
		const rows = await db.select().from(t.audit).where(eq(t.audit.subject, stay));
		expect(rows.map((row) => row.act)).toEqual(acts.map(() => 'episode.recorded'));
	});

	test('days that were typed wrongly are corrected with their levels, and what was written stays in the history', async () => {
		const begun = await refer('maya', { clientId: 'dee' }, referral);
		if (!begun.ok) throw new Error(begun.code);
		const levels = async () => (await stateOf((await episodeNamed(begun.id))!)).levels;
		await act(begun.id, { act: 'admitted', day: '2026-03-16', levelId: 'five' });
		const right = { act: 'corrected' as const, day: '2026-03-09', reason: 'Typed wrongly.' };
		expect(await act(begun.id, right)).toEqual({ ok: true });
		expect(await levels()).toEqual([{ levelId: 'five', startsOn: '2026-03-09', endsOn: null }]);
		await act(begun.id, { act: 'discharged', day: '2026-06-12', disposition: 'completed' });
		const left = { ...right, day: '2026-06-10', disposition: 'transferred' as const };
		expect(await act(begun.id, left)).toEqual({ ok: true });
		expect(await episodeNamed(begun.id)).toMatchObject({
			...{ admittedOn: '2026-03-09', dischargedOn: '2026-06-10', disposition: 'transferred' }
		});
		expect(await levels()).toEqual([{ levelId: 'five', startsOn: '2026-03-09', endsOn: '2026-06-10' }]);
		const [first, last] = (await changesOf(begun.id)).filter((change) => change.act === 'corrected');
		expect(first!.content).toMatchObject({ reason: 'Typed wrongly.', was: { admittedOn: '2026-03-16' } });
		expect(last!.content.was).toMatchObject({ dischargedOn: '2026-06-12', disposition: 'completed' });
	});

	test('a consent holds in its program from day to day, until it is revoked', async () => {
		const given = {
			...{
				clientId: 'cho',
				programId: 'iop',
				kind: 'release' as const,
				givenOn: '2026-03-02',
				expiresOn: '2026-12-31'
			},
			scope: { covers: 'Attendance', to: 'Dr. Vance', purpose: 'Coordination' }
		};
		const refused = async (more: object) => {
			const answer = await giveConsent('maya', { ...given, ...more }, today);
			return answer.ok ? null : answer.code;
		};
		expect(await refused({ givenOn: '2026-07-01' })).toBe('in-future');
		expect(await refused({ expiresOn: '2026-03-01' })).toBe('expires-before');
		expect(await refused({ scope: { ...given.scope, to: ' ' } })).toBe('no-recipient');
		expect(await refused({ scope: { ...given.scope, covers: '' } })).toBe('nothing-covered');
		const done = await giveConsent('maya', given, today);
		if (!done.ok) throw new Error(done.code);
		const onDay = async (day: string) => (await consentOn(given, day))?.id ?? null;
		expect(await onDay('2026-05-01')).toBe(done.id);
		expect(await consentOn({ ...given, kind: 'reminders' }, '2026-05-01')).toBeNull();
		expect(await revokeConsent('maya', done.id, '2026-03-01')).toBe(false);
		expect(await revokeConsent('maya', done.id, '2026-06-01')).toBe(true);
		expect(await revokeConsent('maya', done.id, '2026-06-02')).toBe(false);
		expect(await onDay('2026-05-31')).toBe(done.id);
		expect(await onDay('2026-06-01')).toBeNull();
	});
});
