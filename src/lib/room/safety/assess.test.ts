import { expect, test } from 'vitest';
import { isOpen } from '#lib/domain/safety.ts';
import {
	after,
	ana,
	assesses,
	ben,
	given,
	jonas,
	maya,
	minutes,
	server,
	stayed,
	ten,
	type Act,
	type Step
} from '#tests/support/given.ts';

const checkIn = { block: 'asks', field: 'safety-self' };
const plan = {
	...{ title: 'Skills group', group: 'Tuesday', plannedMinutes: 40 },
	blocks: [
		{
			id: 'asks',
			title: 'Check-in',
			minutes: 10,
			activity: { kind: 'check-in', fields: ['safety-self', 'safety-now'] }
		}
	]
};
const here: Step[] = [
	server.does('session.plan', plan),
	[maya.arrives, jonas.arrives, maya.does('session.open'), ana.joins, ben.joins, maya.does('session.start')]
];
const says = (it: typeof ana, field: string, value: string): Act =>
	it.does('check-in.answer', { block: 'asks', field, value });
const twice = given(here, ana.does('safety.help'), says(ana, 'safety-self', 'yes'));
const ids = (of = twice) => Object.keys(of.state.staff.alerts);
const alertsOf = (...steps: Step[]) => Object.values(twice.then(...steps).state.staff.alerts);

test('one assessment settles all of Ana’s open alerts, and tells whom it had not yet been told that someone has them', () => {
	const [help, answer] = ids() as [string, string];
	const at = ten + minutes(2);
	const isMaya = { by: 'maya', name: 'Maya', at };
	twice
		.then(maya.does('safety.acknowledge', { alert: help }), after(2))
		.when(assesses(maya, [help, answer]))
		.emits({
			staff: [
				{ type: 'safety.acknowledged', alert: answer, ...isMaya },
				{ type: 'safety.assessed', alerts: [help, answer], ...isMaya, filing: 'filed', assessment: stayed }
			],
			'seat:ana': [{ type: 'safety.seen', alert: answer }]
		});
	expect(alertsOf(assesses(maya, [help, answer])).some(isOpen)).toBe(false);
});

test('nothing is settled unseen: an alert that was raised meanwhile is read first', () => {
	const [help, answer] = ids() as [string, string];
	twice.when(assesses(maya, [help])).refused('stale');
	twice.when(assesses(maya, [answer, 'other'])).refused('unknown');
	twice.then(assesses(jonas, ids())).when(assesses(maya, ids())).refused('too-late');
});

test('Ben’s alert is a piece of work of its own', () => {
	const both = twice.then(ben.does('safety.help'));
	both.when(assesses(maya, ids(both))).refused('invalid');
	const settled = both.then(assesses(maya, ids())).state.staff.alerts;
	expect(Object.values(settled).filter(isOpen)).toMatchObject([{ seat: 'ben' }]);
});

test('Ana on a second phone is still one person', () => {
	const bound = given(
		here,
		ana.does('safety.help'),
		ben.does('safety.help'),
		maya.does('seat.bind', { seat: 'ben', client: null })
	);
	const [help, other] = ids(bound) as [string, string];
	bound.when(assesses(maya, [help, other])).refused('invalid');
	const same = given(
		here,
		ana.does('safety.help'),
		ana.does('seat.leave'),
		ana.asks,
		maya.does('seat.admit', { seat: 'ana', client: 'client-ana' }),
		ana.does('check-in.answer', { ...checkIn, value: 'yes' })
	);
	same.when(assesses(maya, ids(same))).emits(expect.anything());
});

test('on call, Ruth settles what came as far as her, and no alert that the group’s staff have', () => {
	const [help, answer] = ids() as [string, string];
	const told = twice.then(
		maya.does('safety.acknowledge', { alert: answer }),
		server.does('safety.escalate', { alert: help, level: 'on-call' })
	);
	const ruth = { id: 'ruth', name: 'Ruth' };
	told.when(assesses(ruth, [help, answer], stayed, true)).refused('not-yours');
	told.when(assesses(ruth, [help], stayed, true)).emits(expect.anything());
});

test('[R7] no browser settles an alert: the server does, with the document', () => {
	const by = { id: 'maya', name: 'Maya', onCall: false };
	twice.when(maya.does('safety.assess', { alerts: ids(), assessment: stayed, filing: 'f', by })).refused('not-yours');
});

test('what was answered is kept as it was given, also when she takes it back', () => {
	const [, answer] = ids() as [string, string];
	const later = twice.then(
		after(1),
		says(ana, 'safety-now', 'no'),
		says(ana, 'safety-self', 'no'),
		says(ana, 'safety-self', 'yes')
	);
	expect(later.state.staff.alerts[answer]!.answers).toEqual([
		{ item: 'safety-self', value: 'yes', at: ten },
		{ item: 'safety-now', value: 'no', at: ten + minutes(1) }
	]);
});
