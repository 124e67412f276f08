import { count, desc, inArray } from 'drizzle-orm';
import type { App } from '#lib/server/app.ts';
import { obligationExamples } from '#lib/domain/obligations/examples.ts';
import { weekdays } from '#lib/domain/weeks/rule.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { addRule } from '#lib/server/obligations/rules.ts';
import { addAttendanceRule } from '#lib/server/outreach/rules.ts';
import { createSeries } from '#lib/server/weeks/making.ts';
import { founding } from '#lib/server/programs/team.ts';
import type { Standing } from '#lib/domain/standing.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { takeSeat } from '#lib/server/live/seats.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { copier } from './growth-copies.ts';
import { agenda, benchPassword, liveSample, minutes, rowsOf, signSample } from './growth-sample.ts';

const timeZone = 'America/New_York';
const day = 24 * 3600_000;
/** A stay in the program, in days. */
const stay = 12 * 7;
const slots = ['Ana', 'Ben', 'Cho', 'Dee', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon'];
const titles = ['Skills group', 'Process group', 'Relapse prevention', 'Evening circle'];

type Group = { id: string; time: string };
export type Clinic = {
	lead: StaffMember;
	supervisor: StaffMember;
	groups: Group[];
	/** The lived session, as it is while its notes are drafts and once it is closed. */
	drafted: ReturnType<typeof copier>;
	closed: ReturnType<typeof copier>;
	start: number;
	/** Copies go back as far as this, in days before `today`. */
	today: number;
	written: number;
};

const staffMember = async (app: App, name: string, standing: Standing): Promise<StaffMember> => {
	const person = { name, credentials: 'LCSW', locale: 'en' as const };
	const email = `${name.split(' ')[0]!.toLowerCase()}@bench.example`;
	const made = await app.auth.createStaff({ ...person, email, password: benchPassword }, 'system');
	if (!made.ok) throw new Error(made.code);
	return { id: made.id, standings: [standing], ...person };
};

/** One program with four groups that meet five days a week, and the one session that all others are copied from. */
export async function openClinic(app: App, now = Date.now()): Promise<Clinic> {
	const { store } = app;
	const { t } = store;
	const lead = await staffMember(app, 'Robin Bench', 'facilitator');
	const supervisor = await staffMember(app, 'Sam Bench', 'supervisor');
	const [program, sample] = [randomId(), randomId()];
	const groups = titles.map((_, i) => ({ id: randomId(), time: `${9 + 2 * i}:00`.padStart(5, '0') }));
	const born = { programId: program, purpose: 'Growth.', capacity: 12, plannedMinutes: 50, agenda, createdAt: now };
	const title = (i: number) => titles[i] ?? 'Sample';
	await store.write((tx) => [
		tx.insert(t.program).values({ id: program, name: 'Growth', weeklyHours: 9, weeks: 12, timeZone, createdAt: now }),
		...[...groups.map(({ id }) => id), sample].flatMap((id, i) => [
			tx.insert(t.group).values({ ...born, id, title: title(i), noteFormat: 'DAP' as const }),
			...founding(tx, id, { facilitator: [lead.id], supervisor: [supervisor.id] }, 'system', now)
		])
	]);
	const start = instantOf(dayOf(now - 2 * day, timeZone), '10:00', timeZone)!;
	const clients = await enrolled(app, sample, dayOf(now - 9 * day, timeZone), null);
	const people = clients.map((id, i) => ({ id, name: slots[i]! }));
	const session = await liveSample(app, lead, sample, people, start);
	const original = { groupId: sample, clients, start };
	const drafted = copier(await rowsOf(app, session), original);
	await signSample(lead, session, start + 90 * minutes);
	const closed = copier(await rowsOf(app, session), original);
	return { lead, supervisor, groups, drafted, closed, start, today: now, written: 0 };
}

/** Ten new people of a group. */
export async function enrolled(
	{ store }: App,
	groupId: string,
	startsOn: string,
	endsOn: string | null
): Promise<string[]> {
	const { t } = store;
	const ids = slots.map(() => randomId());
	const row = (id: string, i: number) => ({
		id,
		name: `${slots[i]} Number ${id.slice(0, 6)}`,
		preferredName: slots[i]!
	});
	await store.write((tx) => [
		tx.insert(t.client).values(ids.map((id, i) => ({ ...row(id, i), locale: 'en', createdAt: 0 }))),
		tx.insert(t.enrolment).values(ids.map((clientId) => ({ id: randomId(), clientId, groupId, startsOn, endsOn })))
	]);
	return ids;
}

/** Fills the past as far back as `years`; what is there already stays. Notes of the last two days are drafts, those of the last two weeks wait for review. */
export async function fillBack(app: App, clinic: Clinic, years: number): Promise<void> {
	const most = Math.round(years * 364);
	for (const group of clinic.groups) {
		let clients: string[] = [];
		let cohort = -1;
		for (let ago = clinic.written + 1; ago <= most; ago += 1) {
			const date = dayOf(clinic.today - ago * day, timeZone);
			if (Math.floor((ago - 1) / stay) !== cohort) {
				cohort = Math.floor((ago - 1) / stay);
				const until = cohort === 0 ? null : dayOf(clinic.today - (cohort * stay + 1) * day, timeZone);
				clients = await enrolled(app, group.id, dayOf(clinic.today - (cohort + 1) * stay * day, timeZone), until);
			}
			await meetOn(app, clinic, { group, clients, ago, date });
		}
	}
	clinic.written = Math.max(clinic.written, most);
}

type Met = { group: Group; clients: string[]; ago: number; date: string };

/** One day's session of a group, unless it is a weekend. */
async function meetOn(app: App, clinic: Clinic, { group, clients, ago, date }: Met): Promise<void> {
	if ([0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay())) return;
	const shift = instantOf(date, group.time, timeZone)! - clinic.start;
	const reviewedBy = ago > 14 ? clinic.supervisor.id : null;
	await (ago <= 3 ? clinic.drafted : clinic.closed)(app, { groupId: group.id, clients, shift, reviewedBy });
}

/** The same people, five days a week, as far back as so many days. */
export async function fillDays(
	app: App,
	clinic: Clinic,
	{ group, clients, days }: { group: Group; clients: string[]; days: number }
): Promise<void> {
	for (let ago = 1; ago <= days; ago += 1)
		await meetOn(app, clinic, { group, clients, ago, date: dayOf(clinic.today - ago * day, timeZone) });
}

export type Door = {
	session: number;
	waiting: string[];
	planned: number;
	cookies: { lead: string; supervisor: string };
};

/** What the tour needs of today: fresh logins, a session that is on with people at its door, and one that is planned. */
export async function openDoor(
	app: App,
	{ lead, groups }: Pick<Clinic, 'lead' | 'groups'>,
	guests: number
): Promise<Door> {
	const group = groups[0]!.id;
	const plan = { groupId: group, title: 'Today', plannedMinutes: 50, blocks: agenda };
	const session = await sessions.create({ ...plan, plannedStart: Date.now() }, lead.id);
	const planned = await sessions.create({ ...plan, plannedStart: Date.now() + day }, lead.id);
	const by = { as: 'staff' as const, id: lead.id, name: lead.name };
	await app.rooms.execute(session, by, randomId(), { type: 'session.open' });
	await app.rooms.execute(session, by, randomId(), { type: 'session.start' });
	const waiting: string[] = [];
	for (let i = 0; i < guests; i += 1) {
		const taken = await takeSeat(session, { name: `Guest ${i}`, locale: 'en' });
		if (!taken.ok) throw new Error(`A seat was refused: ${taken.code}`);
		waiting.push(taken.seat);
	}
	await runWeek(app, { lead, groups });
	const cookie = async (name: string) => {
		const login = await app.auth.signIn({ email: `${name}@bench.example`, password: benchPassword, ip: '127.0.0.1' });
		if (!login.ok) throw new Error('The bench could not sign in.');
		return `${login.cookie.name}=${login.cookie.value}`;
	};
	return { session, waiting, planned, cookies: { lead: await cookie('robin'), supervisor: await cookie('sam') } };
}

/** The program's weeks from today on, and what it promises: what the pages of a program have to reckon with. */
async function runWeek({ store: { db, t } }: App, { lead, groups }: Pick<Clinic, 'lead' | 'groups'>) {
	if ((await db.$count(t.series)) > 0) return;
	const today = dayOf(Date.now(), timeZone);
	const days = [...weekdays.slice(0, 5)];
	const weekly = { title: null, days, every: 1, startsOn: today, endsOn: null, minutes: 50 };
	const places = { meetingRoomId: null, facilitators: [], keptPlanId: null };
	for (const { id, time } of groups) await createSeries({ ...weekly, ...places, groupId: id, startsAt: time }, lead.id);
	const [{ programId }] = (await db.select({ programId: t.group.programId }).from(t.group).limit(1)) as [
		{ programId: string }
	];
	for (const { key: _, ...rule } of obligationExamples) await addRule(lead, { programId, today }, rule);
	await addAttendanceRule(lead, programId, { kind: 'missed', count: 2, windowDays: 14, countsExcused: false });
}

/** Sessions and notes for the tour: the newest of each kind, and a long list of closed ones. */
export async function stops({ store: { t, db } }: App) {
	const all = await db
		.select({ id: t.session.id, status: t.session.status })
		.from(t.session)
		.where(inArray(t.session.status, ['ended', 'closed']))
		.orderBy(t.session.plannedStart);
	const closed = all.filter(({ status }) => status === 'closed').map(({ id }) => id);
	const ended = all.findLast(({ status }) => status === 'ended')!.id;
	const notes = await db
		.select({ id: t.document.id, session: t.document.session, person: t.document.person })
		.from(t.document)
		.where(inArray(t.document.session, [ended, closed.at(-1)!]));
	const [longest] = await db
		.select({ id: t.attendance.clientId, times: count() })
		.from(t.attendance)
		.groupBy(t.attendance.clientId)
		.orderBy(desc(count()))
		.limit(1);
	const [group] = await db.select({ program: t.group.programId }).from(t.group).limit(1);
	const [{ lead }] = (await db.select({ lead: t.document.authorId }).from(t.document).limit(1)) as [{ lead: string }];
	return {
		closed,
		ended,
		person: notes.find((note) => note.session === ended && note.person !== 'group')!.person,
		someone: notes.find((note) => note.session === closed.at(-1) && note.person !== 'group')!.person,
		note: notes.find((note) => note.session === closed.at(-1))!.id,
		client: longest!.id!,
		lead,
		program: group!.program,
		today: dayOf(Date.now(), timeZone),
		sessions: all.length
	};
}
