import { expect, test } from 'vitest';
import { story } from '#tests/support/activity.ts';
import { after, ana, ben, jonas, maya, ten, type Person } from '#tests/support/given.ts';
import { ratedOf } from './fold.ts';
import { breathing } from './rules.ts';
import { leadIn } from './patterns.ts';

const config = { kind: 'breathing', pattern: 'box', rounds: 8, rates: true };
const { given } = story(breathing, config);

const starts = maya.does('breathing.start', { pattern: 'box', rounds: 8 });
const stops = maya.does('breathing.stop');
const rates = (who: Person, moment: string, value: number | null) => who.does('breathing.rate', { moment, value });

test.each([
	['a rating', [], rates(ana, 'before', 7), { 'seat:ana': ['breathing.rated'], room: ['breathing.counted'] }],
	['a second thought', [rates(ana, 'before', 7)], rates(ana, 'before', 6), { 'seat:ana': ['breathing.rated'] }],
	['the start', [], starts, { room: ['breathing.started'] }],
	['the stop', [starts], stops, { room: ['breathing.stopped'] }]
] as const)('[R2] what each channel carries: %s', (_, history, act, table) => {
	given([...history])
		.when(act)
		.carries(table as never);
});

test('[R2] how tense somebody is goes to them and staff; the room hears how many have said it', () => {
	given(rates(ben, 'before', 4))
		.when(rates(ana, 'before', 9))
		.emits({
			'seat:ana': [{ type: 'breathing.rated', moment: 'before', value: 9 }],
			room: [{ type: 'breathing.counted', rated: { before: 2, after: 0 } }]
		});
});

test('[R9] everybody starts at one moment of the server’s time, with time to get ready', () => {
	const run = { pattern: 'box', rounds: 8, startedAt: ten + leadIn, stoppedAt: null };
	expect(given(starts).room.run).toEqual(run);
	expect(given(starts, after(1), stops).room.run).toEqual({ ...run, stoppedAt: ten + 60_000 });
});

test('it is not started twice at once, and can be done again', () => {
	given(starts, after(1)).when(starts).refused('begun');
	given(starts, after(1), stops)
		.when(starts)
		.carries({ room: ['breathing.started'] });
	given(starts, after(5))
		.when(starts)
		.carries({ room: ['breathing.started'] });
	given(starts, after(5)).when(stops).changesNothing();
	given().when(stops).changesNothing();
});

test('before is before the start, and after is after it', () => {
	given(starts)
		.when(rates(ana, 'before', 3))
		.refused('too-late');
	given()
		.when(rates(ana, 'after', 3))
		.refused('not-now');
	expect(given(rates(ana, 'before', 8), starts, rates(ana, 'after', null)).seats.ana).toMatchObject({
		before: 8,
		after: null
	});
});

test('after a second breathing everybody is asked again: what was said after the first is not about this one', () => {
	const once = maya.does('breathing.start', { pattern: 'box', rounds: 1 });
	const all = [rates(ana, 'before', 8), rates(ben, 'before', 6), once, after(5), rates(ana, 'after', 5)];
	const second = given(...all, rates(ben, 'after', 4), once, after(5));
	expect(second.room.rated).toEqual({ before: 2, after: 0 });
	expect(ratedOf(second.seats.ana!, 'before', second.room.run)).toBe(8);
	expect(ratedOf(second.seats.ana!, 'after', second.room.run)).toBeUndefined();
	const again = given(...all, rates(ben, 'after', 4), once, after(5), rates(ana, 'after', 2));
	expect(again.room.rated.after).toBe(1);
	expect(ratedOf(again.seats.ana!, 'after', again.room.run)).toBe(2);
	expect(ratedOf(again.seats.ben!, 'after', again.room.run)).toBeUndefined();
});

test('[R7] only the lead starts and stops, and only who takes part rates', () => {
	for (const act of [jonas.does('breathing.start', { pattern: 'slow', rounds: 3 }), jonas.does('breathing.stop')])
		given(starts).when(act).refused('not-yours');
	given()
		.when(maya.does('breathing.rate', { moment: 'before', value: 3 }))
		.refused('not-yours');
});

test('where the plan asks for no rating there is none', () => {
	story(breathing, { ...config, rates: false })
		.given()
		.when(rates(ana, 'before', 3))
		.refused('unknown');
});

test('a rating given after one breathing and received after another is not taken for that one’s', () => {
	const once = given(maya.does('breathing.start', { pattern: 'box', rounds: 1 }), after(5));
	const first = once.room.run!.startedAt;
	const rate = (run: number | null) => ana.does('breathing.rate', { moment: 'after', value: 4, run });
	const twice = [maya.does('breathing.start', { pattern: 'box', rounds: 1 }), after(5)];
	given(twice)
		.when(rate(first))
		.carries({ 'seat:ana': ['breathing.rated'], room: ['breathing.counted'] });
	given(twice, twice).when(rate(first)).refused('too-late');
	given(twice, twice).when(rate(null)).refused('too-late');
});
