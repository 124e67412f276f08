import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { noDetails } from '#lib/domain/person.ts';
import * as clients from '#lib/server/programs/clients.ts';
import * as enrolments from '#lib/server/programs/enrolments.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { hireAll } from '#tests/support/cast.ts';
import { clientPage, likelyTwins, searchClients } from './client-list.ts';
import { correctIdentity } from './identity.ts';

/** Besides Ana, Ben and Cho of Maya's group, there are people she may know, and one in another group whom she may not. */
let clinic: Clinic;
let ada: StaffMember;
const ids: Record<string, string> = {};
const add = async (name: string) =>
	(ids[name] = await clients.add({ name, preferredName: name, locale: 'en' }, ada.id));

beforeAll(async () => {
	clinic = await openClinic();
	({ ada } = await hireAll(clinic.app, ['ada']));
	for (const name of ['Siobhán O’Neill', 'José Muñoz', 'Luz de la Cruz-Peña']) await add(name);
	await enrolments.enrol('elsewhere', { clientId: await add('Muna Elsewhere') }, '2026-01-05', ada.id);
});
afterAll(() => clinic.close());

const found = async (by: StaffMember, typed: string) => (await searchClients(by, typed)).people.map(({ name }) => name);

test.each([
	["o'neil", ['Siobhán O’Neill']],
	['SIOBHAN', ['Siobhán O’Neill']],
	['munoz', ['José Muñoz']],
	['muñ', ['José Muñoz']],
	['cruz pena', ['Luz de la Cruz-Peña']],
	['castell', ['Ana Castellane']],
	['nobody', []],
	[' ', []]
])('"%s" finds %o', async (typed, names) => expect(await found(clinic.maya, typed)).toEqual(names));

test('[R7] nobody finds, lists or is pointed to a client of groups that are not theirs; an administrator knows all', async () => {
	expect(await found(clinic.maya, 'elsewhere')).toEqual([]);
	expect(await likelyTwins(clinic.maya, { name: 'Muna Elsewhere' })).toEqual([]);
	expect((await clientPage(clinic.maya, 'now', 1)).people.map(({ name }) => name)).not.toContain('Muna Elsewhere');
	expect(await found(ada, 'elsewhere')).toEqual(['Muna Elsewhere']);
});

test('[R17] a search leaves a row without what was typed', async () => {
	await found(clinic.jonas, 'castellane');
	const { audit } = clinic.app.store.t;
	const rows = (await clinic.app.store.db.select().from(audit).where(eq(audit.act, 'clients.searched'))).filter(
		({ by }) => by === clinic.jonas.id
	);
	expect(rows).toMatchObject([{ subject: 'clients', clientId: null, detail: null }]);
	expect(JSON.stringify(rows)).not.toContain('castell');
});

test('a corrected name is found at once, the old one no longer', async () => {
	const { jonas, maya } = clinic;
	expect(await found(maya, 'okafor')).toEqual(['Ben Okafor']);
	const person = { ...noDetails, name: 'Ben Adeyemi', preferredName: 'Ben', locale: 'en' as const };
	const done = await correctIdentity(jonas.id, 'ben', 1, {
		...person,
		recordNumber: 'MRN-0417',
		birthDate: '1990-02-03'
	});
	expect(done).toEqual({ ok: true });
	expect([await found(maya, 'okafor'), await found(maya, 'adey'), await found(maya, '0417')]).toEqual([
		[],
		['Ben Adeyemi'],
		['Ben Adeyemi']
	]);
});

test('somebody new is compared by name in any order, and by birth date with a near name', async () => {
	const twins = async (name: string, birthDate?: string) =>
		(await likelyTwins(clinic.maya, { name, birthDate })).map((it) => it.name);
	expect(await twins('muñoz, JOSE')).toEqual(['José Muñoz']);
	expect(await twins('José Muñoz Ruiz')).toEqual([]);
	expect(await twins('Benjamin Adeyemi', '1990-02-03')).toEqual(['Ben Adeyemi']);
	expect(await twins('Benjamin Adeyemi', '1990-02-04')).toEqual([]);
	expect(await likelyTwins(clinic.maya, { name: 'Ben Adeyemi' }, 'ben')).toEqual([]);
});

test('those in care now and those who have left are two lists, by name, a page at a time', async () => {
	const { maya } = clinic;
	const names = Array.from({ length: 60 }, (_, n) => `Zed ${String(n).padStart(2, '0')}`);
	for (const name of names) await add(name);
	const [first, second] = [await clientPage(maya, 'now', 1), await clientPage(maya, 'now', 9)];
	expect([first.people.length, first.page, first.pages, second.page]).toEqual([50, 1, 2, 2]);
	expect([...first.people, ...second.people].map(({ name }) => name)).toEqual(
		[
			...names,
			'Ana Castellane',
			'Ben Adeyemi',
			'Cho Whitlock',
			'José Muñoz',
			'Luz de la Cruz-Peña',
			'Siobhán O’Neill'
		].sort((a, b) => a.localeCompare(b))
	);
	await enrolments.end({ groupId: 'skills', enrolment: 'e-cho', endsOn: '2026-03-01' }, maya.id);
	expect(await clientPage(maya, 'former', 1)).toMatchObject({
		count: 1,
		people: [{ name: 'Cho Whitlock', groups: [] }]
	});
	expect((await clientPage(maya, 'now', 1)).count).toBe(65);
});
