import { expect, test } from 'vitest';
import type { By } from '#lib/domain/decision.ts';
import {
	after,
	ana,
	assesses,
	ben,
	blocks,
	checkingIn,
	given,
	jonas,
	live,
	maya,
	minutes,
	server,
	stayed,
	ten,
	type Act,
	type Step
} from '#tests/support/given.ts';

const helps = ana.does('safety.help');
const here: Step[] = [live, jonas.arrives, ana.joins, ben.joins];
const called = given(here, helps);
const [alert] = Object.keys(called.state.staff.alerts) as [string];
const ruth: By = { as: 'staff', id: 'ruth', name: 'Ruth', onCall: true };
const does = (by: By, type: string, rest: object = {}): Act => ({ by, command: { type, alert, ...rest } as never });
const escalates = (level: string) => does(server.by, 'safety.escalate', { level });
const acknowledges = does(jonas.by, 'safety.acknowledge');
const disposes = assesses(jonas, [alert]);
const isFiled = { filing: 'filed', assessment: stayed };
const wishes = (wish: string, by = ana.by) => does(by, 'safety.wish', { wish });
const alertOf = (...steps: Step[]) => called.then(...steps).state.staff.alerts[alert]!;
const isJonas = { by: 'jonas', name: 'Jonas', at: ten };

test('[R2] when Ana asks for help, staff hear it and her own phone says so; the room hears nothing, not even a count', () => {
	const source = { kind: 'help', block: null, item: null };
	given(here)
		.when(helps)
		.emits({
			staff: [{ type: 'safety.raised', alert: expect.any(String), seat: 'ana', source, at: ten }],
			'seat:ana': [{ type: 'safety.received', alert: expect.any(String) }]
		});
	expect(called.state.room).toEqual(given(here).state.room);
	expect(called.state.seats.ben).toEqual(given(here).state.seats.ben);
	expect(called.state.seats.ana!.help).toEqual({ alert, wish: null, seen: false });
});

test('she can ask from the waiting room, before the start and after the end, and a call that was long on its way is heard', () => {
	given(live, ana.asks).when(helps).emits(expect.anything());
	given(here, maya.does('session.end')).when(helps).emits(expect.anything());
	const late = given(here, maya.does('session.end'), server.does('session.close'), helps);
	expect(late.state.seats.ana!.help).not.toBeNull();
	const [id] = Object.keys(late.state.staff.alerts);
	late.when(assesses(jonas, [id!])).emits(expect.anything());
});

test('with no console open it goes to all facilitators of the group at once: nobody would see it here', () => {
	const alerts = (...steps: Step[]) => Object.values(given(here, ...steps, helps).state.staff.alerts);
	expect(alerts()).toMatchObject([{ level: 'facilitators' }]);
	expect(alerts(maya.leaves)).toMatchObject([{ level: 'facilitators' }]);
	expect(alerts(maya.leaves, jonas.leaves)).toMatchObject([{ level: 'co-facilitators', acknowledged: null }]);
	const left = (...steps: Step[]) => given(here, helps, ...steps, maya.leaves, jonas.leaves).state.staff.alerts;
	expect(Object.values(left())).toMatchObject([{ level: 'co-facilitators' }]);
	expect(Object.values(left(acknowledges))).toMatchObject([{ level: 'facilitators', acknowledged: isJonas }]);
	given(here, maya.leaves, jonas.leaves)
		.when(helps)
		.emits({ staff: expect.any(Array), 'seat:ana': [{ type: 'safety.received', alert: expect.any(String) }] });
});

test('pressing again is the same call; a minute later staff hear that she called again, without a second alert', () => {
	called.when(helps).changesNothing();
	called
		.then(after(1))
		.when(helps)
		.emits({
			staff: [{ type: 'safety.repeated', alert, at: ten + minutes(1) }]
		});
	const { alerts } = called.then(acknowledges, after(9), helps, helps).state.staff;
	expect(Object.keys(alerts)).toEqual([alert]);
	expect(alerts[alert]!.repeatedAt).toBe(ten + minutes(9));
});

test('once what came of it is written down, a new call is a new alert; Ben’s is always his own', () => {
	expect(Object.keys(called.then(disposes, helps).state.staff.alerts)).toHaveLength(2);
	expect(Object.keys(called.then(ben.does('safety.help')).state.staff.alerts)).toHaveLength(2);
});

test('[R2] what she wishes is heard by staff and by her', () => {
	called.when(wishes('after')).emits({
		staff: [{ type: 'safety.wished', alert, wish: 'after' }],
		'seat:ana': [{ type: 'safety.wished', alert, wish: 'after' }]
	});
	expect(called.then(wishes('now'), wishes('someone-else')).state.seats.ana!.help!.wish).toBe('someone-else');
	called.then(wishes('now')).when(wishes('now')).changesNothing();
	called.when(wishes('now', ben.by)).refused('unknown');
	called.then(disposes).when(wishes('now')).refused('too-late');
});

test('any facilitator takes it on, once, and she learns that somebody has it', () => {
	called.when(acknowledges).emits({
		staff: [{ type: 'safety.acknowledged', alert, ...isJonas }],
		'seat:ana': [{ type: 'safety.seen', alert }]
	});
	called.then(acknowledges).when(does(maya.by, 'safety.acknowledge')).changesNothing();
	expect(called.then(acknowledges).state.seats.ana!.help!.seen).toBe(true);
	given(here).when(acknowledges).refused('unknown');
});

test('while nobody has it more people are told, and never fewer', () => {
	called.when(escalates('co-facilitators')).emits({
		staff: [{ type: 'safety.escalated', alert, level: 'co-facilitators', at: ten }]
	});
	called.then(escalates('on-call')).when(escalates('co-facilitators')).changesNothing();
	called.then(acknowledges).when(escalates('on-call')).changesNothing();
	called.then(disposes).when(escalates('on-call')).changesNothing();
	expect(alertOf(escalates('on-call')).level).toBe('on-call');
});

test('[R7] Ruth on call, who is not of the group, has no part in an alert before it has come to her', () => {
	const isRuth = { id: 'ruth', name: 'Ruth' };
	called.when(does(ruth, 'safety.acknowledge')).refused('not-yours');
	called.when(assesses(isRuth, [alert], stayed, true)).refused('not-yours');
	const told = called.then(escalates('on-call'));
	expect(told.when(does(ruth, 'safety.acknowledge')).state.staff.alerts[alert]!.acknowledged!.name).toBe('Ruth');
	told.when(assesses(isRuth, [alert], stayed, true)).emits(expect.anything());
	told.when({ by: ruth, command: { type: 'care.note', seat: 'ana', text: 'x' } }).refused('not-yours');
});

test('[R2] what was found and done stays among staff', () => {
	called
		.then(acknowledges)
		.when(disposes)
		.emits({
			staff: [{ type: 'safety.assessed', alerts: [alert], ...isJonas, ...isFiled }]
		});
	const { room, seats } = called.then(disposes).state;
	expect(JSON.stringify([room, seats])).not.toContain('Passing thoughts');
});

test('writing it down takes it on as well, and is done once, of something that has happened', () => {
	expect(alertOf(disposes)).toMatchObject({ acknowledged: isJonas, disposed: { ...isJonas, ...isFiled } });
	called.then(disposes).when(disposes).refused('too-late');
	const tomorrow = { ...stayed, assessedAt: ten + minutes(60 * 24) };
	called.when(assesses(jonas, [alert], tomorrow)).refused('invalid');
});

test('the session may end with an alert open; its record closes when what came of it is written down', () => {
	const over = called.then(maya.does('session.end'));
	over.when(server.does('session.close')).refused('open-alert');
	over.then(acknowledges).when(server.does('session.close')).refused('open-alert');
	over
		.then(disposes)
		.when(server.does('session.close'))
		.emits({ room: [{ type: 'session.closed' }] });
});

test('nobody else’s press is Ana’s, and what somebody types is never looked through', () => {
	given(here).when(maya.does('safety.help')).refused('not-yours');
	given(checkingIn, ana.joins)
		.when(ana.does('check-in.answer', { block: 'checkin', field: 'goal', value: 'I want to die' }))
		.emits({ 'seat:ana': [{ type: 'check-in.answered', block: 'checkin', field: 'goal', value: 'I want to die' }] });
});

test('in practice an alert goes no further than the session, however long nobody takes it on', () => {
	const plan = { title: 'Practice', group: 'Practice', plannedMinutes: 40, blocks, practice: true };
	const practice: Step[] = [
		server.does('session.plan', plan),
		...[maya.arrives, maya.does('session.open'), maya.does('session.start')],
		ana.joins
	];
	const alerts = (...steps: Step[]) => Object.values(given(practice, ...steps).state.staff.alerts);
	expect(alerts(maya.leaves, helps)).toMatchObject([{ level: 'facilitators' }]);
	expect(alerts(helps, maya.leaves)).toMatchObject([{ level: 'facilitators' }]);
	const [id] = Object.keys(given(practice, helps).state.staff.alerts);
	given(practice, helps)
		.when(server.does('safety.escalate', { alert: id, level: 'on-call' }))
		.changesNothing();
});
