import { expect, test } from 'vitest';
import { occurrences, type Recurrence } from './recurrence.ts';

const weekly = (days: string, more: Partial<Recurrence> = {}): Recurrence => ({
	rule: `FREQ=WEEKLY;BYDAY=${days}`,
	startsOn: '2026-10-13',
	endsOn: null,
	startsAt: '18:00',
	minutes: 90,
	...more
});
const iso = (at: number) => new Date(at).toISOString();

test('Tuesdays at six in Warsaw stay at six on the wall when the clock goes back', () => {
	const found = occurrences(weekly('TU'), 'Europe/Warsaw', '2026-10-13', '2026-11-03');
	expect(found.map(({ at }) => iso(at))).toEqual([
		'2026-10-13T16:00:00.000Z',
		'2026-10-20T16:00:00.000Z',
		'2026-10-27T17:00:00.000Z',
		'2026-11-03T17:00:00.000Z'
	]);
});

test('a series that begins on another weekday than its rule begins with the rule', () => {
	const found = occurrences(weekly('MO,WE,FR'), 'America/New_York', '2026-10-01', '2026-10-20');
	expect(found.map(({ day }) => day)).toEqual(['2026-10-14', '2026-10-16', '2026-10-19']);
});

test('the last day counts, and nothing after it', () => {
	const ended = weekly('TU', { endsOn: '2026-10-27' });
	expect(occurrences(ended, 'UTC', '2026-01-01', '2027-01-01').map(({ day }) => day)).toEqual([
		'2026-10-13',
		'2026-10-20',
		'2026-10-27'
	]);
	expect(occurrences(ended, 'UTC', '2026-10-28', '2027-01-01')).toEqual([]);
});

test('every other week counts from the first one, wherever the look begins', () => {
	const biweekly = weekly('TU', { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' });
	expect(occurrences(biweekly, 'UTC', '2026-10-20', '2026-11-11').map(({ day }) => day)).toEqual([
		'2026-10-27',
		'2026-11-10'
	]);
});

test('a meeting at an hour that the clock skips is an hour later that day, and is not left out', () => {
	const nights = weekly('SU', { startsOn: '2027-03-07', startsAt: '02:30' });
	const found = occurrences(nights, 'America/New_York', '2027-03-07', '2027-03-21');
	expect(found.map(({ at }) => iso(at))).toEqual([
		'2027-03-07T07:30:00.000Z',
		'2027-03-14T07:30:00.000Z',
		'2027-03-21T06:30:00.000Z'
	]);
});
