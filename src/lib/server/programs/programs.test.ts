import { eq } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoomCommand } from '#lib/room/commands.ts';
import type { App } from '#lib/server/app.ts';
import { startApp } from '#lib/server/start.ts';
import type { Standing } from '#lib/domain/standing.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readConfig } from '#lib/server/config.ts';
import { isOfGroup, mayLead, mayReview } from './access.ts';
import { clientPage, everyoneKnown, type Which } from '#lib/server/charts/client-list.ts';
import * as clients from './clients.ts';
import { normaliseCode } from './codes.ts';
import { defaultAgenda } from './default-agenda.ts';
import * as enrolments from './enrolments.ts';
import * as groups from './groups.ts';
import * as programs from './programs.ts';
import * as sessions from './sessions.ts';
import * as team from './team.ts';

const HOUR = 3600_000;
/** Tuesday, March 9, 2027, 10:00 in New York. */
const ten = Date.UTC(2027, 2, 9, 15);

let dataDir: string;
let app: App;
let maya: StaffMember;
let ruth: StaffMember;
let omar: StaffMember;
let tuesday: string;

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-programs-'));
	app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	maya = await colleague('Maya', ['facilitator']);
	ruth = await colleague('Ruth', ['supervisor']);
	omar = await colleague('Omar', ['admin']);
	tuesday = await newGroup('Tuesday skills', [maya.id], [ruth.id]);
});
afterEach(async () => {
	await app.stop();
	rmSync(dataDir, { recursive: true });
});

async function colleague(name: string, standings: Standing[]): Promise<StaffMember> {
	const email = `${name}@clinic.example`;
	const person = { name, credentials: '', locale: 'en' as const };
	const made = await app.auth.createStaff({ ...person, email, password: 'seven herons at dusk' }, 'system');
	if (!made.ok) throw new Error(made.code);
	return { id: made.id, standings, ...person };
}

const program = { name: 'Riverside IOP', weeklyHours: 9, weeks: 8, timeZone: 'America/New_York' };
async function newGroup(title: string, facilitator: string[], supervisor: string[] = [], by = omar) {
	const known = (await programs.list())[0]?.id;
	const rest = { purpose: 'Noticing thoughts.', capacity: 12, plannedMinutes: 50, noteFormat: 'DAP' as const };
	return groups.create({ title, ...rest, program: known ?? program, team: { facilitator, supervisor } }, by);
}
const plan = (plannedStart: number, groupId = tuesday) =>
	sessions.create({ groupId, title: 'Skills', plannedStart, plannedMinutes: 50, blocks: defaultAgenda('en') }, maya.id);
const audited = async (act: string) => {
	const { audit } = app.store.t;
	return app.store.db.select().from(audit).where(eq(audit.act, act));
};
const ana = { name: 'Ana Torres', preferredName: 'Ana', locale: 'en' as const };

test('a group may come with its program, and the next one joins it', async () => {
	await newGroup('Thursday process', [maya.id]);
	expect(await programs.list()).toMatchObject([program]);
	expect((await groups.list(omar)).map(({ title, program }) => [title, program])).toEqual([
		['Thursday process', 'Riverside IOP'],
		['Tuesday skills', 'Riverside IOP']
	]);
});

test('a new group starts from an agenda in the language of who makes it', async () => {
	const id = await newGroup('Habilidades', [maya.id], [], { ...omar, locale: 'es' });
	const { agenda } = (await groups.find(id))!;
	expect(agenda.map((block) => block.title)).toEqual([
		'Bienvenida',
		'Registro inicial',
		'Habilidad',
		'Conversación',
		'Cierre'
	]);
	expect(agenda.reduce((sum, block) => sum + block.minutes, 0)).toBe(50);
	expect(agenda.map((block) => block.activity?.kind ?? 'talk')).toEqual([
		'talk',
		'check-in',
		'worksheet',
		'talk',
		'worksheet'
	]);
});

test('colleagues see the groups they belong to, an administrator all of them', async () => {
	await newGroup('Thursday process', [], [ruth.id]);
	expect((await groups.list(maya)).map(({ title }) => title)).toEqual(['Tuesday skills']);
	expect(await groups.list(ruth)).toHaveLength(2);
	expect(await groups.list(omar)).toHaveLength(2);
});

test('[R7] who may lead and who may review follows from membership, and being an administrator opens nothing', async () => {
	const session = await plan(ten);
	const jonas = await colleague('Jonas', ['facilitator', 'supervisor']);
	const rights = async (who: StaffMember) => [await mayLead(who, session), await mayReview(who, session)];
	expect(await rights(maya)).toEqual([true, false]);
	expect(await rights(ruth)).toEqual([false, true]);
	expect(await rights(omar)).toEqual([false, false]);
	expect(await rights(jonas)).toEqual([false, false]);
	await team.setTeam(tuesday, { facilitator: [jonas.id], supervisor: [jonas.id] }, omar);
	expect(await rights(jonas)).toEqual([true, true]);
	expect(await rights(maya)).toEqual([false, false]);
	expect(await rights(omar)).toEqual([false, false]);
	expect(await isOfGroup(omar, tuesday)).toBe(false);
	expect(await mayLead(jonas, 12345)).toBe(false);
});

test('[R1] a planned session, the first line of its log and the audit row are there together', async () => {
	const id = await plan(ten);
	expect(Number.isSafeInteger(id)).toBe(true);
	expect(await sessions.find(id)).toMatchObject({
		id,
		group: 'Tuesday skills',
		status: 'planned',
		timeZone: program.timeZone
	});
	const { room } = await app.rooms.state(id);
	expect(room).toMatchObject({ title: 'Skills', group: 'Tuesday skills', status: 'planned', plannedMinutes: 50 });
	expect(room.blocks).toEqual(defaultAgenda('en'));
	expect(await audited('session.planned')).toMatchObject([{ by: maya.id, session: id }]);
});

test('[R15] a session is found by its codes, which the table does not show', async () => {
	const id = await plan(ten);
	const { joinCode, joinToken, displayCode } = (await sessions.codes(id))!;
	expect([joinCode.length, displayCode.length]).toEqual([8, 8]);
	const { session } = app.store.t;
	const typed = ` ${joinCode.slice(0, 4)}-${joinCode.slice(4)} `.toLowerCase();
	const index = app.store.blindIndex(normaliseCode(typed), 'session.join-code');
	const [found] = await app.store.db.select().from(session).where(eq(session.joinCodeIndex, index));
	expect(found!.id).toBe(id);
	const clear = JSON.stringify([found!.joinCodeIndex, found!.joinTokenIndex, found!.displayCodeIndex]);
	for (const secret of [joinCode, joinToken, displayCode]) expect(clear).not.toContain(secret);
});

test('no two sessions share a code', async () => {
	const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => plan(ten + n * HOUR)));
	const all = await Promise.all(ids.map((id) => sessions.codes(id)));
	expect(new Set(all.flatMap((codes) => Object.values(codes!))).size).toBe(60);
	expect(new Set(ids).size).toBe(20);
});

test('today is the day where the program meets, and what is on stays in sight', async () => {
	const evening = await plan(ten + 12 * HOUR);
	await plan(ten + 15 * HOUR);
	const yesterday = await plan(ten - 24 * HOUR);
	const idsAt = async (now: number, who = maya) => {
		const { today, unfinished } = await sessions.today(who.id, now);
		return { today: today.map(({ id }) => id), unfinished: unfinished.map(({ id }) => id) };
	};
	expect(await idsAt(ten)).toEqual({ today: [evening], unfinished: [] });
	const by = { as: 'staff' as const, id: maya.id, name: 'Maya' };
	const say = (type: 'session.open' | 'session.start' | 'session.end') =>
		app.rooms.execute(yesterday, by, type, { type } as RoomCommand);
	await say('session.open');
	await say('session.start');
	expect(await idsAt(ten)).toEqual({ today: [yesterday, evening], unfinished: [] });
	await say('session.end');
	expect(await idsAt(ten)).toEqual({ today: [evening], unfinished: [yesterday] });
	expect(await idsAt(ten, omar)).toEqual({ today: [], unfinished: [] });
});

test('Ana comes, is on the roster once, leaves, and may come back', async () => {
	const first = await enrolments.enrol(tuesday, ana, '2027-03-02', maya.id);
	if (!first.ok) throw new Error(first.code);
	const again = (day: string) => enrolments.enrol(tuesday, { clientId: first.clientId }, day, maya.id);
	expect(await again('2027-03-09')).toEqual({ ok: false, code: 'already' });
	const names = async (day: string) =>
		(await enrolments.enrolledOn(tuesday, day)).map(({ preferredName }) => preferredName);
	expect(await names('2027-03-01')).toEqual([]);
	expect(await names('2027-03-09')).toEqual(['Ana']);
	const [{ enrolment }] = (await enrolments.enrolledOn(tuesday, '2027-03-09')) as [enrolments.Enrolled];
	await enrolments.end({ groupId: tuesday, enrolment, endsOn: '2027-03-09' }, maya.id);
	expect(await names('2027-03-09')).toEqual(['Ana']);
	expect(await names('2027-03-10')).toEqual([]);
	expect(await again('2027-04-06')).toMatchObject({ ok: true });
	expect(await names('2027-04-06')).toEqual(['Ana']);
});

test('an enrolment of another group cannot be ended through this one', async () => {
	const other = await newGroup('Thursday process', [], [ruth.id]);
	await enrolments.enrol(other, ana, '2027-03-02', ruth.id);
	const [{ enrolment }] = (await enrolments.enrolledOn(other, '2027-03-09')) as [enrolments.Enrolled];
	await enrolments.end({ groupId: tuesday, enrolment, endsOn: '2027-03-09' }, maya.id);
	expect(await enrolments.enrolledOn(other, '2027-03-20')).toHaveLength(1);
});

test('[R17] looking at a roster or at the clients leaves an audit row', async () => {
	await enrolments.roster(tuesday, '2027-03-09', maya.id);
	await everyoneKnown(maya);
	expect(await audited('roster.read')).toMatchObject([{ by: maya.id, subject: tuesday }]);
	expect(await audited('clients.read')).toMatchObject([{ by: maya.id }]);
});

test('colleagues know of the people in their groups and of those in none yet, an administrator of all', async () => {
	await enrolments.enrol(tuesday, ana, '2027-03-02', maya.id);
	const other = await newGroup('Thursday process', [], [ruth.id]);
	await enrolments.enrol(other, { ...ana, name: 'Benjamin Cole', preferredName: 'Ben' }, '2027-03-02', ruth.id);
	await clients.add({ ...ana, name: 'Chiyo Tanaka', preferredName: 'Cho' }, omar.id);
	const known = async (who: StaffMember) => (await everyoneKnown(who)).map(({ name }) => name.split(' ')[0]);
	expect(await known(maya)).toEqual(['Ana', 'Chiyo']);
	expect(await known(ruth)).toEqual(['Ana', 'Benjamin', 'Chiyo']);
	expect(await known(omar)).toEqual(['Ana', 'Benjamin', 'Chiyo']);
});

test('a group’s past sessions come a page at a time, newest first; today’s and the next ones stand apart, the soonest first', async () => {
	const made: number[] = [];
	const [page, DAY] = [sessions.aPageful, 24 * HOUR];
	for (let n = 0; n < page + 5; n += 1) made.push(await plan(ten + n * DAY));
	const midnight = ten + (page + 2) * DAY - 10 * HOUR;
	const newest = await sessions.pastOf(tuesday, midnight);
	expect(newest.past.map(({ id }) => id)).toEqual(made.slice(2, page + 2).reverse());
	const older = await sessions.pastOf(tuesday, newest.past.at(-1)!.plannedStart);
	expect(older.past.map(({ id }) => id)).toEqual(made.slice(0, 2).reverse());
	expect([newest.more, older.more]).toEqual([true, false]);
	const { today, next } = await sessions.aheadOf(tuesday, { from: midnight, to: midnight + DAY });
	expect(today.map(({ id }) => id)).toEqual([made[page + 2]]);
	expect(next.map(({ id }) => id)).toEqual(made.slice(page + 3));
});

test('who has left every group stands apart from those in care now, and nobody is on both lists', async () => {
	await enrolments.enrol(tuesday, ana, '2027-03-02', maya.id);
	await enrolments.enrol(tuesday, { ...ana, name: 'Benjamin Cole', preferredName: 'Ben' }, '2027-03-02', maya.id);
	await clients.add({ ...ana, name: 'Chiyo Tanaka', preferredName: 'Cho' }, omar.id);
	const [{ enrolment }] = (await enrolments.enrolledOn(tuesday, '2027-03-09')) as [enrolments.Enrolled];
	await enrolments.end({ groupId: tuesday, enrolment, endsOn: '2027-03-09' }, maya.id);
	const known = async (which: Which) =>
		(await clientPage(maya, which, 1)).people.map(({ preferredName }) => preferredName);
	expect(await known('now')).toEqual(['Ben', 'Cho']);
	expect(await known('former')).toEqual(['Ana']);
	expect((await everyoneKnown(maya)).map(({ name }) => name.split(' ')[0])).toEqual(['Ana', 'Benjamin', 'Chiyo']);
});
