import { eq } from 'drizzle-orm';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import { dismissing } from '#lib/server/auth/notices.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { enrol } from '#lib/server/programs/enrolments.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { supervise } from '#lib/server/records/supervision.ts';
import { demoClients, demoPassword, demoStaff, members, type DemoStaff } from './people.ts';
import { demoGroups, demoProgram, type DemoGroup, type GroupKey } from './program.ts';

export type Setting = {
	timeZone: string;
	staff: Record<DemoStaff['key'], StaffMember>;
	groups: { group: DemoGroup; id: string }[];
	/** Client ids by key. */
	clients: Record<string, string>;
};

/** The people and groups of a program that meets in a zone, as an administrator would have put them in at `at`; from `supervised` on, Ingrid co-signs what Mateo writes. */
export async function setUp(timeZone: string, at: number, supervised: number): Promise<Setting> {
	const staff = await employ();
	const program = await programs.create({ ...demoProgram, timeZone }, staff.otis.id);
	const made: Setting['groups'] = [];
	for (const group of demoGroups) made.push({ group, id: await found(group, program, staff) });
	const pair = { superviseeId: staff.mateo.id, supervisorId: staff.ingrid.id };
	await supervise({ ...pair, setting: 'co-sign' }, staff.otis.id, supervised);
	return { timeZone, staff, groups: made, clients: await enrolAll(made, dayOf(at, timeZone), staff.nora.id) };
}

/** The same, as it stands in the data. */
export async function findSetting(): Promise<Setting> {
	const { store } = app();
	const staff = await people();
	const known = await groups.list(staff.otis);
	// A demo from an earlier version has fewer groups.
	const made = demoGroups.flatMap((group) => {
		const found = known.find(({ title }) => title === group.title);
		return found ? [{ group, id: found.id }] : [];
	});
	const rows = await store.db.select({ id: store.t.client.id, name: store.t.client.name }).from(store.t.client);
	const clients = demoClients.map(({ key, name }) => [key, rows.find((row) => row.name === name)!.id]);
	return { timeZone: known[0]!.timeZone, staff, groups: made, clients: Object.fromEntries(clients) };
}

async function people(): Promise<Setting['staff']> {
	const known = await app().auth.people();
	const one = (key: DemoStaff['key']) => {
		const { email } = demoStaff.find((person) => person.key === key)!;
		return known.find((person) => person.email === email)!;
	};
	return { nora: one('nora'), mateo: one('mateo'), ingrid: one('ingrid'), otis: one('otis') };
}

async function employ(): Promise<Setting['staff']> {
	const { auth } = app();
	const inOrder = [...demoStaff].sort(
		(a, b) => Number(b.standings.includes('admin')) - Number(a.standings.includes('admin'))
	);
	let first: string | null = null;
	for (const { key: _, standings: __, ...person } of inOrder) {
		const input = { ...person, password: demoPassword, locale: 'en' as const };
		const made: { ok: true; id: string } | { ok: false; code: string } =
			first === null ? await auth.createFirst(input) : await auth.createStaff(input, first);
		if (!made.ok) throw new Error(`The demo's story is wrong: ${person.email} was refused, ${made.code}.`);
		first ??= made.id;
	}
	return people();
}

async function found(group: DemoGroup, program: string, staff: Setting['staff']): Promise<string> {
	const { title, purpose, kind, capacity, plannedMinutes, noteFormat, agenda } = group;
	const those = (standing: Standing) =>
		group.staff
			.filter((key) => demoStaff.some((one) => one.key === key && one.standings.includes(standing)))
			.map((key) => staff[key].id);
	const team = { facilitator: those('facilitator'), supervisor: those('supervisor') };
	const input = { title, purpose, program, capacity, plannedMinutes, noteFormat, team };
	const id = await groups.create(input, staff.otis);
	const { store } = app();
	await store.write((tx) => [
		tx.update(store.t.group).set({ agenda, kind }).where(eq(store.t.group.id, id)),
		// Months ago: who has which role is no news any more.
		...Object.values(staff).map((one) => dismissing(store, tx, one.id, Date.now()))
	]);
	return id;
}

async function enrolAll(made: Setting['groups'], day: string, by: string): Promise<Record<string, string>> {
	const ids: Record<string, string> = {};
	for (const { group, id } of made)
		for (const key of members[group.key as GroupKey]) {
			const { name, preferredName, locale } = demoClients.find((client) => client.key === key)!;
			const known = ids[key];
			const who = known ? { clientId: known } : { name, preferredName, locale };
			const enrolled = await enrol(id, who, day, by);
			if (!enrolled.ok) throw new Error(`The demo's story is wrong: ${key} was refused, ${enrolled.code}.`);
			ids[key] = enrolled.clientId;
		}
	return ids;
}

/** The one program of the demo. */
export async function programOfDemo({ groups }: Setting): Promise<string> {
	const { db, t } = app().store;
	const rows = await db.select({ id: t.group.id, programId: t.group.programId }).from(t.group);
	return rows.find(({ id }) => id === groups[0]!.id)!.programId;
}
