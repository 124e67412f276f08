import { expect, test } from 'vitest';
import { daysOf, isMonth, monthsFrom } from './months.ts';

test('months follow each other over the years', () => {
	expect([monthsFrom('2027-01', -1), monthsFrom('2026-12', 1), monthsFrom('2027-03', -23)]).toEqual([
		'2026-12',
		'2027-01',
		'2025-04'
	]);
});

test('a month has its days, in leap years too', () => {
	expect(daysOf('2027-12')).toEqual({ from: '2027-12-01', to: '2027-12-31' });
	expect([daysOf('2027-02').to, daysOf('2028-02').to]).toEqual(['2027-02-28', '2028-02-29']);
});

test('what is no month is not asked for', () => {
	expect(['2027-03', '2027-13', '2027-3', '1999-01', '', null].map(isMonth)).toEqual([
		true,
		false,
		false,
		false,
		false,
		false
	]);
});
