import { describe, expect, test } from 'vitest';
import { Dice } from '#lib/domain/dice.ts';
import { countWeek, type Service } from './count.ts';
import { isIn, weekOf } from './days.ts';
import { daysBetween, plusDays } from '#lib/domain/weeks/rule.ts';
import { byRisk, forecastOf, isAtRisk, type Forecast } from './forecast.ts';
import { wasOnHold, type Pausing } from './holds.ts';
import { leastOf, type AtLevel } from './least.ts';

const service = (day: string, over: Partial<Service> = {}): Service => ({
	...{ day, planned: 50, state: 'over', attended: 50, note: 'signed' },
	...over
});
const toCome = (day: string, planned = 50): Service =>
	service(day, { planned, state: 'to-come', attended: 0, note: 'none' });

test('a week is from Monday to Sunday, over the end of a year and a change of a clock', () => {
	expect(weekOf('2026-03-08')).toEqual({ monday: '2026-03-02', sunday: '2026-03-08' });
	expect(weekOf('2026-03-02')).toEqual({ monday: '2026-03-02', sunday: '2026-03-08' });
	expect(weekOf('2027-01-01')).toEqual({ monday: '2026-12-28', sunday: '2027-01-03' });
	expect(isIn('2026-11-01', weekOf('2026-10-26'))).toBe(true);
	expect([plusDays('2026-02-28', 1), daysBetween('2026-10-20', '2026-11-03')]).toEqual(['2026-03-01', 14]);
});

test('Ana’s week by Wednesday: what is scheduled, attended, documented, signed, and how many services a day', () => {
	const counted = countWeek([
		service('2026-03-02'),
		service('2026-03-02', { note: 'written' }),
		service('2026-03-02', { attended: 41, note: 'none' }),
		service('2026-03-04', { attended: 0, note: 'none' }),
		service('2026-03-04', { state: 'unconfirmed', attended: 0, note: 'none' }),
		// An unplanned 15-minute call.
		service('2026-03-04', { planned: 0, attended: 15, note: 'written' }),
		toCome('2026-03-06'),
		toCome('2026-03-06', 75)
	]);
	expect(counted).toEqual({
		...{ scheduled: 50 * 6 + 75 + 15, attended: 156, documented: 115, signed: 50, toCome: 125, unconfirmed: 50 },
		days: [
			{ day: '2026-03-02', services: 3, minutes: 141 },
			{ day: '2026-03-04', services: 1, minutes: 15 }
		]
	});
});

test('whatever a week holds, what is signed is documented, what is documented was attended, and what was attended was scheduled', () => {
	for (let seed = 1; seed <= 200; seed++) {
		const dice = new Dice(seed);
		const services = Array.from({ length: dice.between(0, 15) }, () =>
			service(`2026-03-0${dice.between(2, 8)}`, {
				...{ planned: dice.between(0, 90), attended: dice.between(0, 90) },
				note: dice.pick(['none', 'written', 'signed'] as const)
			})
		);
		const { scheduled, attended, documented, signed } = countWeek(services);
		expect([scheduled, attended, documented, signed], `seed ${seed}`).toEqual(
			[scheduled, attended, documented, signed].toSorted((a, b) => b - a)
		);
	}
});

const nine = { minutes: 540, part: null };
const had = (attended: number, more: { toCome?: number; unconfirmed?: number } = {}) => ({
	...countWeek([]),
	...{ attended, ...more }
});

test('by midweek: 7 h 30 at most where 9 h are promised is 1 h 30 short', () => {
	expect(forecastOf(had(300, { toCome: 150 }), nine, false)).toEqual({ is: 'cannot', reaches: 450, short: 90 });
	expect(forecastOf(had(300, { toCome: 150, unconfirmed: 90 }), nine, false)).toEqual({ is: 'on-track', reaches: 540 });
	expect(forecastOf(had(540), nine, false)).toEqual({ is: 'reached' });
	expect(forecastOf(had(539), nine, true)).toEqual({ is: 'missed', short: 1 });
	expect(forecastOf(had(0), { minutes: null, part: null }, true)).toEqual({ is: 'no-least' });
});

test('a week in which a stay begins or ends is nobody’s shortage, and may be reached all the same', () => {
	const part = { minutes: 540, part: { on: '2026-03-05', is: 'began' as const } };
	expect(forecastOf(had(100), part, true)).toEqual({ is: 'part' });
	expect(forecastOf(had(600), part, true)).toEqual({ is: 'reached' });
});

test('who is short comes first, by how much; then who may not miss anything', () => {
	const all: Forecast[] = [
		...[{ is: 'no-least' as const }, { is: 'reached' as const }, { is: 'part' as const }],
		...[
			{ is: 'on-track' as const, reaches: 700 },
			{ is: 'on-track' as const, reaches: 540 }
		],
		...[
			{ is: 'cannot' as const, reaches: 500, short: 40 },
			{ is: 'missed' as const, short: 90 }
		]
	];
	const sorted = all.toSorted(byRisk);
	expect(sorted.map(({ is }) => is)).toEqual([
		'missed',
		'cannot',
		'on-track',
		'on-track',
		'part',
		'reached',
		'no-least'
	]);
	expect(sorted[2]).toEqual({ is: 'on-track', reaches: 540 });
	expect(all.filter(isAtRisk)).toHaveLength(2);
});

const week = weekOf('2026-03-04');
const level = (name: string, startsOn: string, endsOn: string | null, leastMinutes: number | null = 540): AtLevel => ({
	...{ name, startsOn, endsOn, leastMinutes, servicesADay: 3, leastDays: 3 }
});
const stay = { from: '2026-02-02', to: null };
const program = { weeklyHours: 9 };

describe('a pause of care', () => {
	const held = { act: 'held' as const, day: '2026-02-25' };
	const weeks = (...changes: Pausing[]) =>
		['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16'].map((day) =>
			wasOnHold(changes, weekOf(day))
		);
	test('is known of each week that it touched, also once it is over', () => {
		expect(weeks(held, { act: 'resumed', day: '2026-03-11' })).toEqual([false, true, true, true, false]);
		expect(weeks(held)).toEqual([false, true, true, true, true]);
	});
	test('that ended on a Monday leaves that week whole; after a discharge there is none', () => {
		expect(weeks(held, { act: 'resumed', day: '2026-03-09' })).toEqual([false, true, true, false, false]);
		expect(weeks(held, { act: 'discharged', day: '2026-03-09' })).toEqual([false, true, true, true, false]);
	});
});

test('the level of Monday counts for its week, also where somebody steps down on Wednesday', () => {
	const levels = [level('IOP 5 days', '2026-02-02', '2026-03-03'), level('IOP 3 days', '2026-03-04', null, 360)];
	expect(leastOf(week, stay, levels, program)).toEqual({
		...{ minutes: 540, from: 'level', level: 'IOP 5 days', servicesADay: 3, leastDays: 3, part: null },
		stepped: { on: '2026-03-04', to: 'IOP 3 days' }
	});
	expect(leastOf(weekOf('2026-03-09'), stay, levels, program)).toMatchObject({
		minutes: 360,
		level: 'IOP 3 days',
		stepped: null
	});
});

test('who comes on Thursday has the level of Thursday, and no whole week to fill', () => {
	const late = { from: '2026-03-05', to: null };
	expect(leastOf(week, late, [level('IOP', '2026-03-05', null)], program)).toMatchObject({
		...{ minutes: 540, level: 'IOP', part: { on: '2026-03-05', is: 'began' } }
	});
	expect(leastOf(week, { from: '2026-02-02', to: '2026-03-06' }, [], program).part).toEqual({
		on: '2026-03-06',
		is: 'ended'
	});
	// Sunday is the last day of a full week.
	expect(leastOf(week, { from: '2026-03-02', to: '2026-03-08' }, [], program).part).toBeNull();
});

test('without a level the program’s own hours count, and a level that promises none has none', () => {
	expect(leastOf(week, stay, [], program)).toMatchObject({ minutes: 540, from: 'program', level: null });
	expect(leastOf(week, stay, [level('OP', '2026-02-02', null, null)], program)).toMatchObject({
		minutes: null,
		from: 'level'
	});
});
