import { expect, test } from 'vitest';
import type { Interval } from '#lib/domain/attendance.ts';
import { course, nothing } from './course.example.ts';
import { depthAfter, ledgerOf, timesHad, wasThereFor, type HeldSession } from './coverage.ts';

const start = Date.UTC(2026, 2, 3, 18);
const at = (from: number, to: number): Interval => ({ from: start + from * 60_000, to: start + to * 60_000 });
const all = course('linear');
const urges = all.modules[1]!;

/** Tuesday: the skill is explained from minute 10 to 30, and practiced until minute 45. */
const tuesday: HeldSession = {
	...{ session: 1, day: '2026-03-03', module: 'basics', template: 'basics-1' },
	parts: [
		{ stage: 'taught', spans: [at(10, 30)] },
		{ stage: 'practiced', spans: [at(30, 45)] }
	]
};
const ledger = (stays: Interval[], held = [tuesday]) =>
	ledgerOf(all, held, new Map(stays.length ? [[1, stays]] : []), []).get('basics')!;

test('Ana was there from start to end: she was taught the skill and practiced it', () => {
	expect(ledger([at(0, 50)])).toMatchObject({
		...{ taught: [{ day: '2026-03-03', template: 'basics-1' }], partly: [], practiced: 1 }
	});
});

test('Ben left before the skill was explained to its end, and was not taught it', () => {
	expect(ledger([at(0, 25)])).toMatchObject({ taught: [], practiced: 0 });
	expect(ledger([at(0, 25)]).partly).toHaveLength(1);
});

test('Cho came in the middle of it, and was not taught it; she practiced', () => {
	expect(ledger([at(15, 50)])).toMatchObject({ taught: [], practiced: 1 });
});

test('Dee came late, and before the skill: she was taught it', () => {
	expect(ledger([at(9, 50)]).taught).toHaveLength(1);
});

test('Eli was out for a moment and was taught it; Fay was out for most of it and was not', () => {
	expect(ledger([at(0, 15), at(19, 50)]).taught).toHaveLength(1);
	expect(ledger([at(0, 12), at(28, 50)]).taught).toHaveLength(0);
});

test('who was not there has nothing, and neither has anybody of a part that was skipped', () => {
	expect(ledger([])).toEqual(nothing);
	expect(ledger([at(0, 50)], [{ ...tuesday, parts: [] }]).taught).toEqual([]);
});

test('a part that was taken up again counts from its first minute to its last', () => {
	const twice = [at(10, 20), at(30, 40)];
	expect(wasThereFor(twice, [at(0, 50)])).toBe(true);
	expect(wasThereFor(twice, [at(0, 25)])).toBe(false);
	expect(wasThereFor(twice, [at(0, 22), at(29, 50)])).toBe(true);
});

test('what staff wrote down counts besides', () => {
	const entries = (['home', 'home', 'used', 'practiced', 'caught-up'] as const).map((stage, n) => ({
		...{ module: 'basics', stage, day: `2026-03-0${n + 4}` }
	}));
	expect(ledgerOf(all, [tuesday], new Map([[1, [at(0, 50)]]]), entries).get('basics')).toMatchObject({
		...{ practiced: 2, home: 2, used: 1, caughtUp: '2026-03-08' }
	});
});

test('a module of two sessions is had with both, not with one of them twice', () => {
	const taught = (...templates: string[]) => ({
		...nothing,
		taught: templates.map((template) => ({ day: '2026-03-03', template }))
	});
	expect(timesHad(urges, taught('urges-1', 'urges-1'))).toBe(0);
	expect(timesHad(urges, taught('urges-1', 'urges-2'))).toBe(1);
	expect(timesHad(urges, taught('urges-1', 'urges-2', 'urges-1'))).toBe(1);
	expect(timesHad(urges, { ...taught('urges-1'), caughtUp: '2026-03-05' })).toBe(1);
});

test('the same skill at three depths: learn, apply, teach', () => {
	expect([0, 1, 2, 5].map(depthAfter)).toEqual(['learn', 'apply', 'teach', 'teach']);
});
