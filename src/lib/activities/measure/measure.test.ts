import { expect, test } from 'vitest';
import { story, type Step } from '#tests/support/activity.ts';
import { after, ana, ben, maya, minutes, ten, type Person } from '#tests/support/given.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { score } from '#lib/measures/score.ts';
import { measure } from './rules.ts';

const { given } = story(measure, { kind: 'measure', slug: 'phq-9' });
const says = (who: Person, item: string, value: number | null) => who.does('measure.answer', { item, value });
const finishes = (who: Person) => who.does('measure.finish');
const all = (who: Person, value: number): Step[] =>
	phq9.items.map((item) => says(who, item.id, item.safety ? 0 : value));

test.each([
	['an answer', [], says(ana, 'sleep', 2), { 'seat:ana': ['measure.answered'] }],
	['a pass', [], says(ana, 'harm', null), { 'seat:ana': ['measure.answered'] }],
	['a safety item', [], says(ana, 'harm', 1), { 'seat:ana': ['measure.answered'], staff: ['measure.flagged'] }],
	['the end', [], finishes(ana), { 'seat:ana': ['measure.finished'], room: ['measure.counted'] }],
	['the end, twice', [finishes(ana)], finishes(ana), {}]
] as const)('[R2] what each channel carries: %s', (_, history, act, table) => {
	given([...history])
		.when(act)
		.carries(table as never);
});

test('[R2] the room hears how many are done, and nothing of what anybody answered', () => {
	const told = given(all(ben, 3), finishes(ben), says(ana, 'harm', 3)).when(finishes(ana));
	told.emits({
		'seat:ana': [{ type: 'measure.finished' }],
		room: [{ type: 'measure.counted', finished: 2 }]
	});
	expect(told.room).toEqual({ finished: 2 });
});

test('a safety item is told to staff at once and once, and stays told', () => {
	const told = given(says(ana, 'harm', 1), after(2), says(ana, 'harm', 0), says(ana, 'harm', 2));
	expect(told.staff).toEqual({ flagged: { ana: ten } });
	expect(given(after(2), says(ben, 'harm', 3)).staff).toEqual({ flagged: { ben: ten + minutes(2) } });
	expect(given(all(ana, 3)).staff.flagged).toEqual({});
});

test('staff read the score from the answers; a passed item leaves none', () => {
	const done = given(all(ana, 2), finishes(ana)).seats.ana!;
	expect(score(phq9, done.answers)).toMatchObject({ total: 16, complete: true, safety: false });
	const passed = given(all(ana, 2), says(ana, 'tired', null)).seats.ana!;
	expect(score(phq9, passed.answers)).toMatchObject({ total: null, band: null });
});

test('an answer can be changed after finishing, and is not counted again', () => {
	const told = given(finishes(ana)).when(says(ana, 'sleep', 1));
	told.emits({ 'seat:ana': [{ type: 'measure.answered', item: 'sleep', value: 1 }] });
});

test('what the form does not ask, or does not offer, is refused', () => {
	given()
		.when(says(ana, 'cravings', 1))
		.refused('unknown');
	given()
		.when(says(ana, 'sleep', 4))
		.refused('invalid');
	given().when(maya.does('measure.finish')).refused('not-yours');
	expect(measure.config.safeParse({ kind: 'measure', slug: 'bdi-2' }).success).toBe(false);
});
