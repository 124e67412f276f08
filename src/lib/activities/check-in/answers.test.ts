import { expect, test } from 'vitest';
import { byAttention, rows, spread, withoutPlaces } from './answers.ts';
import type { CheckInAnswers } from './fields.ts';
import { mostOf, pointsOf } from './trend.ts';

const said = (answers: CheckInAnswers) => ({ answers, keepWord: false, finished: true });
const names = { a: 'Ana', b: 'Ben', c: 'Cho', d: 'Dee' };

test('who asks for time one to one comes first, then for minutes, then by name', () => {
	const all = rows(
		{ a: said({ need: 'none' }), b: said({ need: 'few-minutes' }), d: said({ need: 'one-to-one' }) },
		names
	);
	expect(all.map(({ name }) => name)).toEqual(['Dee', 'Ben', 'Ana', 'Cho']);
	expect(all[3]).toMatchObject({ answers: {}, finished: false });
});

test('[R20] staff see whose check-in was begun before the group', () => {
	const all = rows({ a: { ...said({ mood: 4 }), early: 5 }, b: said({ mood: 4 }) }, names);
	expect(all.map(({ early }) => early)).toEqual([5, undefined, undefined, undefined]);
});

test('what needs eyes first has the first columns, however late it was asked', () => {
	expect(byAttention(['mood', 'word', 'goal', 'need', 'cravings', 'safety', 'safety-now'])).toEqual([
		...['safety', 'safety-now', 'cravings', 'need', 'mood'],
		...['word', 'goal']
	]);
});

test('a spread counts ratings; a pass and no answer are none', () => {
	const all = rows(
		{ a: said({ mood: 0 }), b: said({ mood: 10 }), c: said({ mood: 10 }), d: said({ mood: null }) },
		names
	);
	expect(spread(all, 'mood').map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
	expect(spread(all, 'anxiety').every(({ count }) => count === 0)).toBe(true);
});

test('whose answers cannot wait comes before who asked for time', () => {
	const all = rows({ a: said({ need: 'one-to-one' }), c: said({ 'safety-now': 'not-sure', need: 'none' }) }, names);
	expect(all.map(({ name }) => name)).toEqual(['Cho', 'Ana', 'Ben', 'Dee']);
});

test('where Ana is stands there while the session is on, and after it only while she is being helped', () => {
	const place = { place: '12 Elm Street', 'call-back': '555 0100', goal: 'stay' };
	const all = rows({ a: said(place), b: said(place) }, { a: 'Ana', b: 'Ben' });
	expect(withoutPlaces(all, ['a', 'b'])).toEqual(all);
	expect(withoutPlaces(all, ['a']).map(({ answers }) => answers)).toEqual([place, { goal: 'stay' }]);
	expect(JSON.stringify(withoutPlaces(all, []))).not.toMatch(/Elm|555/);
});

test('a trend ends with now, and a session without an answer is a gap that is bridged as one', () => {
	const earlier = [
		{ day: '2026-03-03', answers: { mood: 2 } },
		{ day: '2026-03-10', answers: {} },
		{ day: '2026-03-17', answers: { mood: null } },
		{ day: '2026-03-24', answers: { mood: 6 } }
	];
	const points = pointsOf('mood', earlier, 10);
	expect(points.map(({ value }) => value)).toEqual([2, null, null, 6, 10]);
	expect(points.at(-1)!.day).toBeNull();
	expect(mostOf('mood')).toBe(10);
	expect(mostOf('sleep-hours')).toBe(14);
});

test('it looks back six sessions and no further', () => {
	const many = Array.from({ length: 9 }, (_, i) => ({ day: `2026-01-0${i + 1}`, answers: { mood: i } }));
	expect(pointsOf('mood', many, undefined).map(({ value }) => value)).toEqual([3, 4, 5, 6, 7, 8, null]);
});
