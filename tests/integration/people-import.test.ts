import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { census, currentEpisode } from '#lib/server/episodes/reading.ts';
import { importPeople } from '#lib/server/people-import/importing.ts';
import { previewImport, type ImportSent } from '#lib/server/people-import/preview.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { hire } from '#tests/support/cast.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { engines, openProgram } from '#tests/support/program-on.ts';

const today = Date.parse('2026-06-30T16:00:00Z');
let clinic: Clinic;
let ada: StaffMember;
beforeAll(async () => {
	clinic = await openClinic();
	ada = await hire(clinic.app, { key: 'ada', name: 'Ada Brook', standings: ['admin'] });
}, 60_000);
afterAll(() => clinic.close());

const list = (text: string, more: Partial<ImportSent> = {}): ImportSent => ({
	...{ text, startsOn: '2026-06-29', locale: 'en', columns: {}, choices: {} },
	...more
});

describe.each(engines)('%s', (_, make) => {
	let program: Awaited<ReturnType<typeof openProgram>>;
	beforeAll(async () => void (program = await openProgram(clinic, make)), 60_000);
	afterAll(() => program.close());
	const isIn = async (group: string) => (await enrolledOn(group, '2026-06-30')).map(({ name }) => name);
	const counts = async () => {
		const { db, t } = program.store;
		return Promise.all([t.client, t.episode, t.enrolment, t.episodeChange].map((table) => db.$count(table)));
	};
	const previewed = async (sent: ImportSent) => {
		const read = await previewImport(ada, 'iop', sent, today);
		if (!read.ok) throw new Error(read.code);
		return read.preview;
	};

	test('a preview writes nothing of anybody, and names each problem by line and column', async () => {
		const before = await counts();
		const preview = await previewed(list('Name,Track,Born\nEli Brandt,Morning,\nFay Ito,Night,13/13/1990'));
		expect(
			preview.rows.map(({ line, isUnsettled, problems }) => [line, isUnsettled, problems.map(({ field }) => field)])
		).toEqual([
			[2, false, []],
			[3, true, ['birthDate', 'track']]
		]);
		expect(preview).toMatchObject({ count: 2, unsettled: 1, header: ['Name', 'Track', 'Born'] });
		expect(await counts()).toEqual(before);
	});

	test('with a problem open, or a known person not decided about, nothing at all is written', async () => {
		const before = await counts();
		expect(await importPeople(ada, 'iop', list('Name,Track\nEli Brandt,Morning\nFay Ito,Night'), today)).toMatchObject({
			...{ ok: false, preview: { unsettled: 1 } }
		});
		const known = await importPeople(ada, 'iop', list('Name\nOkáfor Ben\nEli Brandt'), today);
		expect(known).toMatchObject({ ok: false, preview: { rows: [{ twins: [{ id: 'ben' }] }, { twins: [] }] } });
		expect(await importPeople(ada, 'iop', list('Name\nEli Brandt', { choices: { 2: 'skip' } }), today)).toMatchObject({
			...{ ok: false, preview: { count: 0 } }
		});
		expect(await counts()).toEqual(before);
	});

	test('one person on two lines is pointed out, and so is a record number that two share', async () => {
		const same = await previewed(
			list('Name,Born,MRN\nEli Brandt,3/4/1990,\nBrandt Eli,,\nEli Brandt,5/6/1991,7\nFay Ito,,7')
		);
		expect(same.rows.map(({ problems }) => problems.map(({ code, other }) => [code, other]))).toEqual([
			...[[], [['same-line', 2]], [['same-line', 3]], [['same-line', 4]]]
		]);
		const decided = await previewed(list('Name\nEli Brandt\nEli Brandt', { choices: { 3: 'new' } }));
		expect(decided.unsettled).toBe(0);
	});

	test('fifteen people in two tracks: all at once, in their groups, with their stays', async () => {
		const names = Array.from({ length: 15 }, (_, i) => `Person${String.fromCharCode(65 + i)} Example`);
		const text = [
			'Nombre completo;Itinerario;Idioma',
			...names.map((name, i) => `${name};${i < 7 ? 'Morning' : 'Evening'};es`)
		];
		const sent = list(text.join('\r\n'));
		const preview = await previewed(sent);
		expect(preview.overfull).toEqual([{ name: 'Morning', count: 7, capacity: 2 }]);
		expect(await importPeople(ada, 'iop', sent, today)).toEqual({ ok: true, count: 15 });
		expect(await isIn('process')).toEqual(names.slice(0, 7));
		expect(await isIn('family')).toEqual(names.slice(7));
		expect(await isIn('skills')).toHaveLength(15);
		const inCare = await census('iop', '2026-06-30');
		expect(inCare.map(({ levelId }) => levelId).toSorted()).toEqual([
			...Array(7).fill('five'),
			...Array(8).fill('three')
		]);
		const { db, t } = program.store;
		expect(await db.$count(t.audit, eq(t.audit.act, 'people.imported'))).toBe(1);
		expect(await db.$count(t.audit, eq(t.audit.act, 'client.created'))).toBe(15);
	});

	test('the same list again finds them all, and nobody begins a second stay', async () => {
		const again = await previewed(list('Name,Track\nPersonA Example,Morning'));
		const [twin] = again.rows[0]!.twins;
		expect(twin).toMatchObject({ name: 'PersonA Example', isOpen: true });
		const sent = list('Name,Track\nPersonA Example,Morning', { choices: { 2: twin!.id } });
		expect(await importPeople(ada, 'iop', sent, today)).toMatchObject({ ok: false, preview: { unsettled: 1 } });
	});

	test('a known client stays who they are, and begins a stay; a column can be taken for another', async () => {
		const text = 'Who,When\nBen Okafor,2026-06-15';
		const sent = list(text, { columns: { 0: 'name', 1: 'referredOn' }, choices: { 2: 'ben' } });
		expect(await importPeople(ada, 'iop', sent, today)).toMatchObject({ ok: false });
		const named = list(`Name,When\nBen Okafor,2026-06-15`, {
			columns: { 0: 'name', 1: 'referredOn' },
			choices: { 2: 'ben' }
		});
		expect(await importPeople(ada, 'iop', named, today)).toEqual({ ok: true, count: 1 });
		expect(await currentEpisode('ben', 'iop', '2026-06-30')).toMatchObject({
			status: 'referred',
			referredOn: '2026-06-15'
		});
		const twice = list('Name\nDee Harrowgate\nHarrowgate Dee', { choices: { 2: 'dee', 3: 'dee' } });
		expect(await importPeople(ada, 'iop', twice, today)).toMatchObject({ ok: false, preview: { unsettled: 1 } });
	});
});
