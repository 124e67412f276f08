import { expect, test } from 'vitest';
import { dayOf, instantOf, momentOn } from './times.ts';

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
