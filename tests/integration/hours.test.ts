import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#lib/server/programs/times.ts';
import { create } from '#lib/server/programs/sessions.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { grant } from '#lib/server/programs/team.ts';
import { readHours, shortOfHours } from '#lib/server/hours/shown.ts';
import { weekOf as chartWeek } from '#lib/server/charts/week.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm, correctLine } from '#lib/server/records/confirming.ts';
import { beginDocument } from '#lib/server/records/contacts.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { hireAll, password } from '#tests/support/cast.ts';
import { at, blocks, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { findPostgres, startPostgres, type PostgresServer } from '#tests/support/postgres.ts';

const found = findPostgres();
const engines: [string, () => Promise<PostgresServer | null>][] = [['sqlite', async () => null]];
if ('bin' in found) engines.push(['postgres', () => startPostgres(found.bin)]);

const hour = 3600_000;
const day = 24 * hour;
/** Tuesday noon, after the one session of the week that was held. */
const now = ten + 2 * hour;

describe.each(engines)('%s', (_, start) => {
	let server: PostgresServer | null;
	let clinic: Clinic;
	let held: number;

	/** Tuesday: Ana stays, Ben comes late, Cho stays away. Thursday is planned, Friday cancelled, and Ana had a call on Monday. */
	beforeAll(async () => {
		server = await start();
		clinic = await openClinic('en', server ? { DATABASE_URL: server.url } : {});
		const { app, maya } = clinic;
		const { store } = app;
		const room = await meet(clinic);
		held = room.session;
		await room.say(-10, room.lead, { type: 'session.open' });
		await room.arrive(-5, 'Annie', 'ana');
		await room.say(0, room.lead, { type: 'session.start' });
		await room.arrive(10, 'Ben', 'ben');
		await room.say(50, room.lead, { type: 'session.end' });
		await confirm(maya, held, {}, at(60));
		const gathered = (await gather(held))!;
		await ensureDrafts(maya, gathered, await linesOf(gathered), at(61));
		await writeAndSign('ana');
		const plan = (plannedStart: number) =>
			create({ groupId: 'skills', title: 'Skills group', plannedStart, plannedMinutes: 50, blocks }, maya.id);
		await plan(ten + 2 * day);
		const cancelled = await plan(ten + 3 * day);
		await plan(ten + 7 * day);
		const call = { kind: 'contact', startedAt: at(-24 * 60), endedAt: at(-24 * 60 + 15), mode: 'phone', present: '' };
		await beginDocument(
			maya,
			{ clientId: 'ana', programId: 'iop', format: 'DAP', kind: 'individual-contact', data: call },
			{ from: call.startedAt, to: call.endedAt },
			at(0)
		);
		const level = {
			programId: 'iop',
			name: 'IOP',
			code: '2.1',
			step: 1,
			leastMinutes: 120,
			servicesADay: 3,
			createdAt: 0
		};
		const stay = { programId: 'iop', status: 'active' as const, createdAt: 0 };
		await store.write((tx) => [
			tx
				.update(store.t.session)
				.set({ cancelledAt: at(70), cancelledBy: maya.id })
				.where(eq(store.t.session.id, cancelled)),
			tx.insert(store.t.levelOfCare).values({ id: 'iop-level', ...level }),
			tx.insert(store.t.episode).values([
				{ id: 'stay-ana', clientId: 'ana', admittedOn: '2026-02-02', ...stay },
				{ id: 'stay-ben', clientId: 'ben', admittedOn: '2026-03-03', ...stay }
			]),
			tx.insert(store.t.episodeLevel).values([
				{ id: 'at-ana', episodeId: 'stay-ana', levelId: 'iop-level', startsOn: '2026-02-02', by: 'system', at: 0 },
				{ id: 'at-ben', episodeId: 'stay-ben', levelId: 'iop-level', startsOn: '2026-03-03', by: 'system', at: 0 }
			])
		]);
	}, 120_000);
	afterAll(async () => {
		await clinic?.close();
		await server?.stop();
	});

	async function writeAndSign(person: string) {
		const { maya } = clinic;
		const note = (await notesOf(held)).find((one) => one.person === person)!;
		const edits = note.content.sections.map(({ id, text: was }) => ({
			id,
			was,
			text: `${was} She named ${id} herself.`
		}));
		expect(await saveSections(maya, note.id, edits, at(62))).toMatchObject({ ok: true });
		const written = (await notesOf(held)).find((one) => one.person === person)!;
		const reasons = Object.fromEntries(
			['no-goal', 'copied', 'short', 'name', 'contradiction'].map((kind) => [kind, 'Seen.'])
		);
		const signed = await sign(maya, held, [{ id: note.id, version: written.version, reasons }], password, at(63));
		expect(signed).toMatchObject({ ok: true, results: [{ ok: true }] });
	}

	const hours = async (by = clinic.sara, when = now) => {
		const scope = (await peopleScope(by, 'iop'))!;
		return readHours(by, scope, { day: dayOf(when, 'America/New_York'), now: when });
	};

	test('what is scheduled, attended, documented and signed, against the level of Monday, who is short first', async () => {
		const { week, people } = await hours();
		expect(week).toEqual({ monday: '2026-03-02', sunday: '2026-03-08' });
		expect(people.map(({ client, counted, forecast }) => [client, counted, forecast])).toMatchObject([
			[
				'cho',
				{ scheduled: 100, attended: 0, documented: 0, signed: 0, toCome: 50, days: [] },
				{ is: 'cannot', short: 490 }
			],
			[
				'ana',
				{
					...{ scheduled: 115, attended: 65, documented: 50, signed: 50, toCome: 50, unconfirmed: 0 },
					days: [
						{ day: '2026-03-02', services: 1, minutes: 15 },
						{ day: '2026-03-03', services: 1, minutes: 50 }
					]
				},
				{ is: 'cannot', reaches: 115, short: 5 }
			],
			['ben', { scheduled: 100, attended: 40, documented: 0, signed: 0, toCome: 50 }, { is: 'part' }]
		]);
	});

	test('the least is the level’s, or where nobody said at which somebody is, the program’s own hours', async () => {
		const { people } = await hours();
		const least = Object.fromEntries(people.map(({ client, least }) => [client, least]));
		expect(least.ana).toMatchObject({ minutes: 120, from: 'level', level: 'IOP', servicesADay: 3, part: null });
		expect(least.ben).toMatchObject({ minutes: 120, part: { on: '2026-03-03', is: 'began' } });
		expect(least.cho).toMatchObject({ minutes: 540, from: 'program', level: null });
	});

	test('[R18] attendance that is corrected counts as it holds now, and who was excused was scheduled', async () => {
		const { maya } = clinic;
		const typed = { outcome: 'excused' as const, arrived: '', left: '', away: '', reason: 'She called.' };
		expect(await correctLine(maya, held, 'cho', typed, at(90))).toMatchObject({ ok: true });
		const cho = (await hours()).people.find(({ client }) => client === 'cho')!;
		expect(cho.counted).toMatchObject({ scheduled: 100, attended: 0 });
	});

	test('a session that nobody held and nobody cancelled is no hours to come once its time is over', async () => {
		const after = await hours(clinic.sara, ten + 2 * day + hour);
		expect(after.people.find(({ client }) => client === 'ana')!.counted).toMatchObject({ toCome: 0, scheduled: 115 });
	});

	test('the chart counts the same week', async () => {
		const [week] = await chartWeek('ana', ['skills'], now);
		const ana = (await hours()).people.find(({ client }) => client === 'ana')!;
		expect([week!.counted, week!.forecast]).toEqual([ana.counted, ana.forecast]);
		expect(week!.sessions.map(({ id, minutes }) => [id, minutes])).toEqual([[held, 50]]);
	});

	test('[R7] supervisors and the care team see everybody, a facilitator their groups’ people, an administrator and a stranger nobody', async () => {
		const { app, maya, otto } = clinic;
		const { ada } = await hireAll(app, ['ada']);
		expect(await peopleScope(ada, 'iop')).toBeNull();
		expect(await peopleScope(otto, 'iop')).toBeNull();
		expect((await hours(maya)).people.map(({ client }) => client).sort()).toEqual(['ana', 'ben', 'cho']);
		await grant({ staffId: otto.id, standing: 'care-team', scope: { kind: 'program', id: 'iop' } }, { id: 'system' });
		expect((await hours(otto)).people).toHaveLength(3);
	});

	test('how many cannot reach what their level promises is known without a name, to supervisors', async () => {
		// Another is short too, of the program's usual hours alone: without a level nothing was promised.
		expect(await shortOfHours(clinic.sara, now)).toEqual([
			{ program: { id: 'iop', name: 'Evening program' }, count: 1 }
		]);
		expect(await shortOfHours(clinic.maya, now)).toEqual([]);
	});

	test('[R17] that hours were seen is in the audit', async () => {
		const { store } = clinic.app;
		await hours();
		const rows = await store.db.select().from(store.t.audit).where(eq(store.t.audit.act, 'hours.listed'));
		expect(rows.at(-1)).toMatchObject({ by: clinic.sara.id, subject: 'iop', detail: '2026-03-02' });
	});
});
