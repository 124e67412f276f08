import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ObligationKind } from '#lib/domain/obligations/rule.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import { beginDocument } from '#lib/server/records/contacts.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { everything } from '#lib/server/desk/slice.ts';
import { unwrittenSessions } from '#lib/server/desk/unsigned.ts';
import { noteDue } from '#lib/server/records/note-due.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { keepResults } from '#lib/server/measures/from-log.ts';
import { certificationsOf, certify, withdraw } from '#lib/server/obligations/certifying.ts';
import { obligationsIn } from '#lib/server/obligations/open.ts';
import { addRule, changeRule, endRule, rulesOn } from '#lib/server/obligations/rules.ts';
import { obligationsFor, readObligations } from '#lib/server/obligations/shown.ts';
import { beginOutreach, closeOutreach, openOutreach, writeTry } from '#lib/server/outreach/acts.ts';
import { addAttendanceRule, attendanceRulesOf, endAttendanceRule } from '#lib/server/outreach/rules.ts';
import { readOutreach } from '#lib/server/outreach/shown.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { at, blocks, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { signedPlan } from '#tests/support/planned-care.ts';
import { findPostgres, startPostgres, type PostgresServer } from '#tests/support/postgres.ts';

const found = findPostgres();
const engines: [string, () => Promise<PostgresServer | null>][] = [['sqlite', async () => null]];
if ('bin' in found) engines.push(['postgres', () => startPostgres(found.bin)]);

const day = 24 * 3600_000;
/** Tuesday noon. */
const now = ten + day / 12;
const today = '2026-03-03';
const here = { programId: 'iop', today };
const program = { id: 'iop', timeZone: 'America/New_York' };

describe.each(engines)('%s', (_, start) => {
	let server: PostgresServer | null;
	let clinic: Clinic;

	/** On Tuesday Ana filled in a questionnaire, Ben was there, and Cho stayed away. All were enrolled on the 5th of January. */
	beforeAll(async () => {
		server = await start();
		clinic = await openClinic('en', server ? { DATABASE_URL: server.url } : {});
		const asks = { id: 'ask', title: 'GAD-7', minutes: 5, activity: { kind: 'measure', slug: 'gad-7' } as const };
		const room = await meet(clinic, [...blocks.slice(0, 1), asks]);
		await room.say(-10, room.lead, { type: 'session.open' });
		const ana = await room.arrive(-5, 'Annie', 'ana');
		await room.arrive(-5, 'Ben', 'ben');
		await room.say(0, room.lead, { type: 'session.start' });
		await room.say(5, room.lead, { type: 'agenda.go', block: 'ask' });
		for (const { id } of gad7.items.filter(({ scored }) => scored))
			await room.say(20, { as: 'seat', seat: ana }, { type: 'measure.answer', block: 'ask', item: id, value: 1 });
		await room.say(50, room.lead, { type: 'session.end' });
		// The server does it by itself, a moment later.
		await keepResults(room.session);
		await confirm(clinic.maya, room.session, {}, at(60));
	}, 120_000);
	afterAll(async () => {
		await clinic?.close();
		await server?.stop();
	});

	const rule = (kind: ObligationKind, interval: number, warnDays = 7) => ({
		...{ kind, interval, warnDays, owner: 'facilitator' as const, source: 'House policy.', sourceOn: null }
	});
	const scopeOf = async (by = clinic.sara) => (await peopleScope(by, 'iop'))!;
	/** What is open by one rule alone, which is on while it is asked. */
	async function openBy(kind: ObligationKind, interval: number, when = now) {
		await addRule(clinic.sara, here, rule(kind, interval), at(0));
		const [own] = (await rulesOn(['iop'], today)).get('iop')!;
		const open = await obligationsIn({ program, groups: ['skills'], now: when });
		expect(await endRule(clinic.sara, here, own!.id, at(1))).toBe(true);
		return Object.fromEntries(open.map(({ client, dueOn, state }) => [client, [dueOn, state]]));
	}

	test('nothing is promised until a rule is on', async () => {
		expect(await obligationsIn({ program, groups: ['skills'], now })).toEqual([]);
		expect(await obligationsFor(clinic.sara, now)).toEqual([]);
	});

	test('measures: who filled in a questionnaire has kept it; the others count from admission', async () => {
		expect(await openBy('questionnaire', 7)).toEqual({
			...{ ana: ['2026-03-10', 'due'], ben: ['2026-01-12', 'overdue'], cho: ['2026-01-12', 'overdue'] }
		});
	});

	test('notes: everybody who was there and has no signed note, by the hour', async () => {
		expect(await openBy('note', 24)).toEqual({ ana: ['2026-03-04', 'due'], ben: ['2026-03-04', 'due'] });
		expect(await openBy('note', 24, now + 2 * day)).toMatchObject({ ana: ['2026-03-04', 'overdue'] });
	});

	test('notes are due at the desk by the shortest promise of their day, and without one after the usual hours', async () => {
		const place = { programId: 'iop', timeZone: program.timeZone };
		const hours = async () => ((await noteDue(place, at(50))) - at(50)) / 3_600_000;
		// What nobody has begun to write is due by the same promise.
		const unbegun = async (dueBefore: number | null = null) => {
			const asked = { groups: ['skills'], client: null, guest: null, dueBefore };
			return (await unwrittenSessions(asked, everything)).map(({ due }) => (Number(due) - at(50)) / 3_600_000);
		};
		expect(await hours()).toBe(72);
		expect(await unbegun()).toEqual([72]);
		for (const interval of [48, 24]) await addRule(clinic.sara, here, rule('note', interval), at(0));
		expect(await hours()).toBe(24);
		expect(await unbegun()).toEqual([24]);
		expect(await unbegun(at(50) + day)).toEqual([]);
		expect(await unbegun(at(51) + day)).toEqual([24]);
		const begun = { clientId: 'ana', programId: 'iop', format: 'DAP' as const, kind: 'individual-contact' as const };
		const id = await beginDocument(clinic.maya, begun, { from: at(20), to: at(50) }, at(51));
		expect((await documentById(id))!.dueAt).toBe(at(50) + day);
		for (const { id } of (await rulesOn(['iop'], today)).get('iop')!) await endRule(clinic.sara, here, id, at(1));
		expect(await hours()).toBe(72);
		expect(await unbegun()).toEqual([72]);
	});

	test('plans: a signed plan of care keeps that promise, and begins the next one, its review', async () => {
		expect(await openBy('plan-review', 30)).toEqual({});
		await signedPlan(clinic.maya, 'ana', at(64));
		expect(Object.keys(await openBy('plan-of-care', 7)).sort()).toEqual(['ben', 'cho']);
		expect(await openBy('plan-review', 30)).toEqual({ ana: ['2026-04-02', 'upcoming'] });
	});

	test('individual contacts: a signed one keeps it, from the day on which it was', async () => {
		const { maya, app } = clinic;
		const call = { kind: 'contact', startedAt: ten - day, endedAt: ten - day + 900_000, mode: 'phone', present: '' };
		const of = { clientId: 'ben', programId: 'iop', format: 'DAP' as const, kind: 'individual-contact' as const };
		const id = await beginDocument(maya, { ...of, data: call }, { from: call.startedAt, to: call.endedAt }, at(0));
		expect(await openBy('individual-contact', 30)).toMatchObject({ ben: ['2026-02-04', 'overdue'] });
		const { document } = app.store.t;
		const signed = { status: 'signed' as const, signedAt: at(30), signedBy: maya.id };
		await app.store.write((tx) => [tx.update(document).set(signed).where(eq(document.id, id))]);
		expect(await openBy('individual-contact', 30)).toMatchObject({ ben: ['2026-04-01', 'upcoming'] });
	});

	test('consents: the last day it holds, until it is given again', async () => {
		const { consent } = clinic.app.store.t;
		const one = { clientId: 'cho', programId: 'iop', kind: 'release' as const, scope: '{}', by: 'system', at: 0 };
		const give = (id: string, expiresOn: string) =>
			clinic.app.store.write((tx) => [tx.insert(consent).values({ ...one, id, givenOn: '2026-01-05', expiresOn })]);
		await give('c1', '2026-03-08');
		expect(await openBy('consent', 0)).toEqual({ cho: ['2026-03-08', 'due'] });
		await give('c2', '2027-03-08');
		expect(await openBy('consent', 0)).toEqual({ cho: ['2027-03-08', 'upcoming'] });
	});

	test('certifications: what was recorded keeps it; withdrawn, it keeps nothing and stays readable [R16]', async () => {
		const { sara, app } = clinic;
		const words = 'Dr. Ruiz, filed on paper.';
		await certify(sara, { clientId: 'ana', programId: 'iop', day: '2026-03-02', words }, at(70));
		expect((await openBy('certification', 60)).ana).toEqual(['2026-05-01', 'upcoming']);
		const [one] = await certificationsOf('ana', 'iop');
		expect(one).toMatchObject({ day: '2026-03-02', words, by: sara.name, isWithdrawn: false });
		expect(await withdraw(sara, { id: one!.id, clientId: 'ana' }, at(71))).toBe(true);
		expect(await withdraw(sara, { id: one!.id, clientId: 'ana' }, at(72))).toBe(false);
		expect((await openBy('certification', 60)).ana).toEqual(['2026-03-06', 'due']);
		expect(await certificationsOf('ana', 'iop')).toMatchObject([{ isWithdrawn: true, words }]);
		const { obligationAct } = app.store.t;
		const act = eq(obligationAct.id, one!.id);
		await expect(
			app.store.write((tx) => [tx.update(obligationAct).set({ day: '2026-01-01' }).where(act)])
		).rejects.toThrow();
		await expect(app.store.write((tx) => [tx.delete(obligationAct).where(act)])).rejects.toThrow();
	});

	test('a rule that changes ends, and another goes on from today; two who change it at once do not both', async () => {
		await addRule(clinic.sara, { ...here, today: '2026-01-05' }, rule('certification', 60), at(0));
		const [old] = (await rulesOn(['iop'], today)).get('iop')!;
		expect(await changeRule(clinic.sara, here, { ...old!, interval: 30 }, at(2))).toBe(true);
		expect(await changeRule(clinic.sara, here, { ...old!, interval: 45 }, at(2))).toBe(false);
		expect((await rulesOn(['iop'], '2026-03-02')).get('iop')).toMatchObject([{ interval: 60 }]);
		expect((await rulesOn(['iop'], today)).get('iop')).toMatchObject([{ interval: 30 }]);
	});

	test('[R7] chart, desk and today tell whoever’s work it is, and a facilitator nothing of others’ people', async () => {
		const { maya, sara, otto } = clinic;
		const scope = await scopeOf();
		expect((await readObligations(sara, scope, now)).map(({ client, name }) => [client, name])).toContainEqual([
			...['ana', 'Ana Castellane']
		]);
		// The rule is facilitators' work: the supervisor sees it in the list, and it waits for Maya.
		expect(await obligationsFor(sara, now)).toEqual([]);
		expect(await obligationsFor(maya, now)).toEqual([
			{ program: { id: 'iop', name: 'Evening program' }, due: 0, overdue: 3 }
		]);
		expect(await obligationsFor(otto, now)).toEqual([]);
		const { promises } = (await readChart(maya, 'ana', { at: now }))!.clinical!;
		expect(promises).toMatchObject([{ certifies: true, open: [{ dueOn: '2026-02-04', state: 'overdue' }] }]);
	});

	test('outreach: who missed a session is suggested, is looked after by one person, and is not suggested again for the same absence', async () => {
		const { maya, sara } = clinic;
		const scope = await scopeOf();
		expect((await readOutreach(sara, scope, now)).suggested).toEqual([]);
		await addAttendanceRule(sara, 'iop', { kind: 'missed', count: 1, windowDays: 14, countsExcused: false }, at(80));
		const [one, ...others] = (await readOutreach(sara, scope, now)).suggested;
		expect([one, others]).toMatchObject([{ client: 'cho', lastOn: '2026-03-03', met: [{ counted: 1, of: 1 }] }, []]);
		const begun = { clientId: 'cho', programId: 'iop', since: one!.lastOn, ownerId: maya.id };
		expect(await beginOutreach(sara, begun, at(81))).toBe(true);
		expect(await beginOutreach(maya, begun, at(81))).toBe(false);
		const shown = await readOutreach(sara, scope, now);
		expect(shown).toMatchObject({ suggested: [], open: [{ client: 'cho', owner: maya.name, tries: [] }] });
		// Who reaches out finds it on their day, and nobody is named there; for who began it, it is no work.
		const mine = { href: '/programs/iop/outreach', label: 'Evening program: reach out to 1 person' };
		expect(await waitingFor(maya)).toContainEqual(mine);
		expect(await waitingFor(sara)).not.toContainEqual(mine);
		const open = (await openOutreach(shown.open[0]!.id))!;
		await writeTry(
			maya,
			open,
			{ way: 'call', triedAt: at(82), outcome: 'left-message', words: 'Her sister answered.' },
			at(83)
		);
		const { clinical } = (await readChart(maya, 'cho', { at: now }))!;
		expect(clinical!.outreach).toMatchObject([
			{ tries: [{ way: 'call', words: 'Her sister answered.', by: maya.name }] }
		]);
		expect(await closeOutreach(maya, open, { outcome: 'back', words: 'She comes on Thursday.' }, at(84))).toBe(true);
		expect(await closeOutreach(sara, open, { outcome: 'back', words: 'Twice.' }, at(84))).toBe(false);
		expect(await waitingFor(maya)).not.toContainEqual(mine);
		expect(await readOutreach(sara, scope, now)).toMatchObject({
			suggested: [],
			open: [],
			closed: [{ outcome: 'back' }]
		});
		const { enrolment } = clinic.app.store.t;
		const stays = await clinic.app.store.db.select().from(enrolment).where(eq(enrolment.clientId, 'cho'));
		expect(stays).toMatchObject([{ endsOn: null }]);
		const [held] = await attendanceRulesOf('iop');
		expect(await endAttendanceRule(sara, 'iop', held!.id, at(85))).toBe(true);
		expect(await endAttendanceRule(sara, 'iop', held!.id, at(86))).toBe(false);
		expect(await attendanceRulesOf('iop')).toEqual([]);
	});
});
