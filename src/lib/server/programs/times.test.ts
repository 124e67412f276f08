import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, instantOf, momentOn, startOfDayBefore } from './times.ts';

const newYork = 'America/New_York';

test('ten in the morning stays ten in the morning when the clocks change', () => {
	expect(instantOf('2027-03-09', '10:00', newYork)).toBe(Date.UTC(2027, 2, 9, 15));
	expect(instantOf('2027-03-16', '10:00', newYork)).toBe(Date.UTC(2027, 2, 16, 14));
	expect(instantOf('2027-11-09', '10:00', newYork)).toBe(Date.UTC(2027, 10, 9, 15));
});

test('an hour that the clock skips is moved on, one that it repeats is the first', () => {
	expect(instantOf('2027-03-14', '02:30', newYork)).toBe(Date.UTC(2027, 2, 14, 7, 30));
	expect(instantOf('2027-11-07', '01:30', newYork)).toBe(Date.UTC(2027, 10, 7, 5, 30));
});

test('late in the evening it is still today there', () => {
	expect(dayOf(Date.UTC(2027, 5, 2, 3), newYork)).toBe('2027-06-01');
	expect(dayOf(Date.UTC(2027, 5, 2, 3), 'Europe/Madrid')).toBe('2027-06-02');
});

test.each([
	['2027-02-30', '10:00'],
	['soon', '10:00'],
	['2027-02-03', '25:00'],
	['', '']
])('%o at %o is no time', (day, time) => expect(instantOf(day, time, newYork)).toBeNull());

test('what somebody typed is told apart: no such day, no such time, and an hour that the clock skips with where it goes on', () => {
	expect(momentOn('2027-02-30', '10:00', newYork)).toEqual({ why: 'day' });
	expect(momentOn('', '10:00', newYork)).toEqual({ why: 'day' });
	expect(momentOn('2027-02-03', '25:00', newYork)).toEqual({ why: 'time' });
	expect(momentOn('2027-03-14', '02:30', newYork)).toEqual({ why: 'skipped', next: '03:00' });
	expect(momentOn('2027-03-14', '03:00', newYork)).toEqual({ at: Date.UTC(2027, 2, 14, 7) });
	expect(momentOn('2027-11-07', '01:30', newYork)).toEqual({ at: Date.UTC(2027, 10, 7, 5, 30) });
});

test('a day that is remembered is the one that is reckoned, also around midnight and where the clock changes', () => {
	const zones = ['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
	fc.assert(
		fc.property(
			fc.constantFrom(...zones),
			fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2040, 0, 1) }),
			(zone, instant) => {
				const first = dayOf(instant, zone);
				const start = Math.floor(instant / (15 * 60_000)) * 15 * 60_000;
				const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
				expect([first, dayOf(start, zone), dayOf(start + 15 * 60_000 - 1, zone)]).toEqual(
					Array(3).fill(days.format(instant))
				);
			}
		)
	);
});

test('a day before is one of the calendar, whatever the clock did since', () => {
	const zone = 'America/New_York';
	const noon = instantOf('2026-03-09', '12:00', zone)!;
	expect(startOfDayBefore(noon, 2, zone)).toBe(instantOf('2026-03-07', '00:00', zone));
	expect(noon - startOfDayBefore(noon, 2, zone)).toBe((2 * 24 + 12 - 1) * 3600_000);
});
