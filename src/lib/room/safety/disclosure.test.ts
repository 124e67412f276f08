import { describe, expect, test } from 'vitest';
import { kinds } from '#lib/activities/kinds.ts';
import { ana, ben, given, maya, server, type Act, type Step } from '#tests/support/given.ts';

/** For each kind that asks about safety: a plan with that question, an answer that raises an alert, and one that doesn't. */
const block = 'asks';
const table: Record<string, { activity: object; disclosure: Act; calm: Act }> = {
	'check-in': {
		activity: { kind: 'check-in', fields: ['mood', 'safety'] },
		disclosure: ana.does('check-in.answer', { block, field: 'safety', value: 'yes' }),
		calm: ana.does('check-in.answer', { block, field: 'safety', value: 'no' })
	},
	measure: {
		activity: { kind: 'measure', slug: 'phq-9' },
		disclosure: ana.does('measure.answer', { block, item: 'harm', value: 2 }),
		calm: ana.does('measure.answer', { block, item: 'harm', value: 0 })
	}
};

test('every kind that can tell staff that somebody needs them is in this table', () => {
	const asking = Object.values(kinds).flatMap((it) => (it?.concern ? [it.kind] : []));
	expect(asking.sort()).toEqual(Object.keys(table).sort());
});

describe.each(Object.entries(table))('%s', (kind, { activity, disclosure, calm }) => {
	const blocks = [{ id: block, title: 'Today', minutes: 10, activity }];
	const asking: Step[] = [
		server.does('session.plan', { title: 'Skills group', group: 'Tuesday', plannedMinutes: 40, blocks }),
		[maya.arrives, maya.does('session.open'), ana.joins, ben.joins, maya.does('session.start')]
	];
	const over = maya.does('session.end');
	const when: [string, Step[]][] = [
		['while staff are here', []],
		['while no console is open', [maya.leaves]],
		['after the end', [over]],
		['after the end, with nobody at a console', [over, maya.leaves]],
		['after the record was closed', [over, maya.leaves, server.does('session.close')]],
		['after they were asked to leave', [maya.does('seat.remove', { seat: 'ana' })]],
		['after they left', [ana.does('seat.leave')]]
	];

	test.each(when)('a disclosure reaches somebody %s', (_, steps) => {
		const before = given(asking, ...steps);
		const { staff, seats, room } = before.then(disclosure).state;
		expect(Object.values(staff.alerts)).toMatchObject([
			{ seat: 'ana', source: { kind, block }, level: before.state.room.staffed ? 'facilitators' : 'co-facilitators' }
		]);
		expect(seats.ana!.help).toMatchObject({ seen: false });
		expect(seats.ana!.activities[block]).toBeDefined();
		// [R2] and nobody else learns of it.
		expect([room, seats.ben]).toEqual([before.state.room, before.state.seats.ben]);
	});

	test('what is calm is kept until the record is closed, with staff here or not', () => {
		given(asking, maya.leaves)
			.when(calm)
			.emits({ 'seat:ana': expect.any(Array) });
		given(asking, over)
			.when(calm)
			.emits({ 'seat:ana': expect.any(Array) });
		given(asking, over, server.does('session.close')).when(calm).refused('too-late');
	});
});
