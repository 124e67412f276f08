import { eq, getTableColumns } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { nothingAsked } from '#lib/domain/desk.ts';
import { app } from '#lib/server/app.ts';
import { openAlertsFor } from '#lib/server/live/alerts.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { findOpenSession } from '#lib/server/live/doors.ts';
import { practiceRoster } from '#lib/server/practice/practice-roster.ts';
import {
	deletePractice,
	practiceOf,
	startPractice,
	sweepPractice,
	wakePractice
} from '#lib/server/practice/practice.ts';
import { mayLead, mayReview } from '#lib/server/programs/access.ts';
import { firstSteps } from '#lib/server/programs/first-steps.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { gather, occasionOf } from '#lib/server/records/gather.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { endedSessionsOf } from '#lib/server/records/scope.ts';
import { fileAssessment } from '#lib/server/records/risk-assessing.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { password } from '#tests/support/cast.ts';
import { stayed } from '#tests/support/given.ts';
import { meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let before: unknown[];

beforeAll(async () => {
	clinic = await openClinic();
});
afterAll(() => clinic.close());
beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	before = await audited();
});
afterEach(async () => {
	await deletePractice(clinic.maya);
	vi.useRealTimers();
});

const audited = () => {
	const { t, db } = clinic.app.store;
	const { act, by, subject, session, clientId } = t.audit;
	return db.select({ act, by, subject, session, clientId }).from(t.audit).orderBy(t.audit.seq);
};
const sinceThen = async () => (await audited()).slice(before.length);

/** Time goes by for the made-up people; whatever they send is on disk when it has. */
async function pass(session: number, seconds: number) {
	const room = await app().rooms.room(session);
	for (let passed = 0; passed < seconds; passed++) {
		vi.advanceTimersByTime(1_000);
		do for (let turn = 0; turn < 6; turn++) await new Promise((next) => setImmediate(next));
		while (!room.isIdle);
	}
}
const state = (session: number) => app().rooms.state(session);
async function say(session: number, command: RoomCommand) {
	const by = { as: 'staff' as const, id: clinic.maya.id, name: clinic.maya.name };
	expect(await app().rooms.execute(session, by, randomId(), command), command.type).toMatchObject({ ok: true });
}
async function letEveryoneIn(session: number) {
	const roster = practiceRoster('en');
	for (const [seat, { name, status }] of Object.entries((await state(session)).staff.seats)) {
		const client = roster.find((person) => person.preferredName === name)!.clientId;
		if (status === 'waiting') await say(session, { type: 'seat.admit', seat, client });
	}
}
async function next(session: number) {
	const { room } = await state(session);
	await say(session, { type: 'agenda.next', from: room.current });
}

/** Up to the worksheet, where somebody has asked for help. */
async function untilTheAlert() {
	const session = await startPractice(clinic.maya);
	await pass(session, 30);
	await letEveryoneIn(session);
	await say(session, { type: 'session.start' });
	await next(session);
	await pass(session, 90);
	await next(session);
	await pass(session, 120);
	return session;
}

test('people come by themselves, wait to be let in, and take part at their own pace', async () => {
	const session = await startPractice(clinic.maya);
	expect(Object.keys((await state(session)).staff.seats)).toHaveLength(0);
	await pass(session, 30);
	const waiting = Object.values((await state(session)).staff.seats);
	expect(waiting).toHaveLength(6);
	expect(waiting.every(({ status, madeUp }) => status === 'waiting' && madeUp)).toBe(true);
	await letEveryoneIn(session);
	await pass(session, 2);
	expect((await state(session)).room).toMatchObject({ here: 6, practice: true, status: 'lobby' });
	await say(session, { type: 'session.start' });
	await next(session);
	await pass(session, 3);
	expect((await state(session)).room.activities['check-in']).toBeUndefined();
	await pass(session, 90);
	expect((await state(session)).room.activities['check-in']).toMatchObject({ finished: 6 });
	const moment = Object.values((await state(session)).seats).filter((seat) => seat.moment !== null);
	expect(moment).toHaveLength(1);
	await next(session);
	await pass(session, 400);
	const sheet = (await state(session)).room.activities.skill as { finished: number };
	expect(sheet.finished).toBeGreaterThan(3);
});

test('a call for help is an alert in the session, and nowhere else', async () => {
	const session = await untilTheAlert();
	const { staff } = await state(session);
	const [id, alert] = Object.entries(staff.alerts)[0]!;
	expect(alert).toMatchObject({ level: 'facilitators', acknowledged: null, source: { kind: 'help' } });
	const { store } = clinic.app;
	expect(await store.db.select().from(store.t.safetyAlert)).toEqual([]);
	for (const anyone of [clinic.maya, clinic.jonas, clinic.sara, clinic.otto]) {
		expect(await openAlertsFor(anyone)).toEqual([]);
		expect(await waitingFor(anyone)).toEqual([]);
	}
	const escalate = { type: 'safety.escalate' as const, alert: id, level: 'on-call' as const };
	await app().rooms.execute(session, { as: 'system' }, randomId(), escalate);
	await app().rooms.execute(session, { as: 'system' }, randomId(), { type: 'staff.leave', staff: clinic.maya.id });
	expect((await state(session)).staff.alerts[id]).toMatchObject({ level: 'facilitators' });
	await say(session, { type: 'safety.acknowledge', alert: id });
	const assessment = { ...stayed, assessedAt: 0 };
	expect(await fileAssessment(clinic.maya, session, { alerts: [id], assessment }, password)).toEqual({ ok: true });
	for (const table of [store.t.riskOutcome, store.t.followUp, store.t.document])
		expect(await store.db.$count(table)).toBe(0);
	expect(await sinceThen()).toEqual([
		{ act: 'practice.started', by: clinic.maya.id, subject: `practice/${session}`, session: null, clientId: null }
	]);
});

test('nobody else can open it, and it is in no list, no record, no review and no count', async () => {
	const session = await untilTheAlert();
	expect(await mayLead(clinic.maya, session)).toBe(true);
	for (const other of [clinic.jonas, clinic.sara, clinic.otto]) {
		expect(await mayLead(other, session)).toBe(false);
		expect(await mayReview(other, session)).toBe(false);
	}
	await say(session, { type: 'session.end' });
	const { store } = clinic.app;
	expect(await sessions.today(clinic.maya.id)).toEqual({ today: [], unfinished: [] });
	expect(await sessions.aheadOf('skills', { from: 0, to: Infinity })).toEqual({ today: [], next: [] });
	expect(await endedSessionsOf(clinic.maya, 'facilitator', ['ended', 'closed'])).toEqual([]);
	expect((await deskOf(clinic.sara, { ...nothingAsked, view: 'all' })).items).toEqual([]);
	expect([await occasionOf(session), await gather(session), await readRecord(clinic.maya, session)]).toEqual([
		null,
		null,
		null
	]);
	expect(await store.db.select().from(store.t.foldedLog)).toEqual([]);
	const admin = { ...clinic.maya, standings: ['admin' as const] };
	expect((await firstSteps(admin))!.steps.find(({ step }) => step === 'session')).toMatchObject({ isDone: false });
	expect(await sessions.find(session)).toMatchObject({ practice: true, title: 'Practice session' });
	expect(await settingOf(session)).toMatchObject({ meets: 'room', link: null });
});

test('one press deletes all of it, and nothing is written of it afterwards', async () => {
	const session = await untilTheAlert();
	const { joinCode } = (await sessions.codes(session))!;
	expect(await findOpenSession({ code: joinCode }, '192.0.2.1')).toMatchObject({ ok: true, practice: true });
	const { store } = clinic.app;
	const tables = Object.values(store.t).filter(
		(table) => 'session' in getTableColumns(table) && table !== store.t.audit
	);
	const rows = async () => {
		const counts = await Promise.all(
			tables.map((table) => store.db.$count(table, eq((table as typeof store.t.event).session, session)))
		);
		return counts.reduce((sum, count) => sum + count, 0);
	};
	expect(await rows()).toBeGreaterThan(50);
	await deletePractice(clinic.maya);
	vi.advanceTimersByTime(600_000);
	for (let turn = 0; turn < 50; turn++) await new Promise((next) => setImmediate(next));
	expect(await rows()).toBe(0);
	expect(await practiceOf(clinic.maya.id)).toBeNull();
	expect(await sessions.find(session)).toBeNull();
	expect(await findOpenSession({ code: joinCode }, '192.0.2.1')).toMatchObject({ ok: false });
	expect((await sinceThen()).map((row) => (row as { act: string }).act)).toEqual([
		'practice.started',
		'practice.deleted'
	]);
});

test('whoever practices already gets the same session back; what is forgotten goes by itself', async () => {
	const session = await startPractice(clinic.maya);
	expect(await startPractice(clinic.maya)).toBe(session);
	await sweepPractice(Date.now() + 11 * 3600_000);
	expect(await practiceOf(clinic.maya.id)).toMatchObject({ id: session });
	await sweepPractice(Date.now() + 13 * 3600_000);
	expect(await practiceOf(clinic.maya.id)).toBeNull();
});

test('after a restart the same people go on, and ask for nothing twice', async () => {
	const session = await untilTheAlert();
	app().company.close();
	await wakePractice();
	const alerts = Object.keys((await state(session)).staff.alerts);
	await next(session);
	await next(session);
	await pass(session, 120);
	expect(Object.keys((await state(session)).staff.alerts)).toEqual(alerts);
	expect((await state(session)).room).toMatchObject({ here: 6 });
	expect((await state(session)).room.activities.close).toMatchObject({ finished: expect.any(Number) });
});

test('in a session of the record there is no place for anybody made up', async () => {
	const real = await meet(clinic);
	await real.say(-5, real.lead, { type: 'session.open' });
	const asks = {
		type: 'seat.ask' as const,
		seat: 'nobody',
		name: 'Juniper',
		locale: 'en' as const,
		madeUp: true as const
	};
	expect(await app().rooms.execute(real.session, { as: 'system' }, randomId(), asks)).toEqual({
		ok: false,
		code: 'not-yours'
	});
});
