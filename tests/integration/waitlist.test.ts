import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { refer } from '#lib/server/episodes/beginning.ts';
import { placeOptions } from '#lib/server/episodes/options.ts';
import { peopleIn } from '#lib/server/episodes/people-view.ts';
import { episodeNamed } from '#lib/server/episodes/reading.ts';
import { writeAct, type EpisodeWriting } from '#lib/server/episodes/writing.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { engines, openProgram } from '#tests/support/program-on.ts';

/** The morning track has two places. Ana and Ben have them; Cho and Dee wait. */
const today = '2026-06-30';
const noon = Date.UTC(2026, 5, 30, 16);
let clinic: Clinic;
beforeAll(async () => void (clinic = await openClinic()), 60_000);
afterAll(() => clinic.close());

describe.each(engines)('%s', (_, make) => {
	let program: Awaited<ReturnType<typeof openProgram>>;
	const stays = new Map<string, string>();
	/** An administrator, who sees everyone in the program. */
	const all = (): StaffMember => ({ ...clinic.maya, standings: [...clinic.maya.standings, 'admin'] });
	beforeAll(async () => {
		program = await openProgram(clinic, make);
		for (const clientId of ['ana', 'ben', 'cho', 'dee']) {
			const referral = { programId: 'iop', day: '2026-06-01', referredBy: '', referralReason: '', today };
			const begun = await refer('maya', { clientId }, referral);
			if (!begun.ok) throw new Error(begun.code);
			stays.set(clientId, begun.id);
		}
	}, 60_000);
	afterAll(() => program.close());

	const act = async (client: string, writing: Omit<EpisodeWriting, 'reason'>) => {
		const id = stays.get(client)!;
		const { version } = (await episodeNamed(id))!;
		return writeAct('maya', id, { reason: '', ...writing }, { version, today });
	};
	const places = { trackId: 'morning', groups: [] };
	const admitted = { act: 'admitted' as const, levelId: 'five', places };
	const waitsFor = { waitsFor: { trackId: 'morning', levelId: 'five' } };
	const morning = async () => (await placeOptions('iop', today)).tracks.find(({ id }) => id === 'morning');
	const waiting = async () =>
		(await peopleIn(all(), 'iop', noon))!.people
			.filter(({ status }) => status === 'waitlist')
			.map(({ clientId, position, waitsFor, since }) => [position, clientId, waitsFor, since]);

	test('a track counts who is in care in it against its places, and who waits takes none', async () => {
		expect(await morning()).toMatchObject({ capacity: 2, count: 0 });
		for (const client of ['ana', 'ben'])
			expect(await act(client, { ...admitted, day: '2026-06-08' })).toEqual({ ok: true });
		expect(await act('dee', { act: 'waitlisted', day: '2026-06-09', details: waitsFor })).toEqual({ ok: true });
		expect(await act('cho', { act: 'waitlisted', day: '2026-06-05', details: waitsFor })).toEqual({ ok: true });
		expect(await morning()).toMatchObject({ capacity: 2, count: 2 });
	});

	test('who waited longest is first, with the track they wait for', async () => {
		expect(await waiting()).toEqual([
			[1, 'cho', 'Morning', '2026-06-05'],
			[2, 'dee', 'Morning', '2026-06-09']
		]);
	});

	test('a place that becomes free is counted free, and the next moves up', async () => {
		const left = { act: 'discharged' as const, day: '2026-06-29', disposition: 'completed' as const };
		expect(await act('ana', left)).toEqual({ ok: true });
		expect(await morning()).toMatchObject({ capacity: 2, count: 1 });
		expect(await act('cho', { ...admitted, day: today })).toEqual({ ok: true });
		expect(await morning()).toMatchObject({ capacity: 2, count: 2 });
		expect(await waiting()).toEqual([[1, 'dee', 'Morning', '2026-06-09']]);
	});

	test('over its places a person is admitted all the same: staff know why, and the count says so', async () => {
		expect(await act('dee', { ...admitted, day: today })).toEqual({ ok: true });
		expect(await morning()).toMatchObject({ capacity: 2, count: 3 });
	});
});
