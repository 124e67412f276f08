import { expect, test } from 'vitest';
import { daysUntil, dueWords } from './due.ts';

const zone = 'America/New_York';
/** 8 PM on March 3 in New York, which is March 4 in UTC. */
const evening = Date.UTC(2026, 2, 4, 1);
const hours = 3600_000;

test('days are those of the calendar where the session was', () => {
	expect(daysUntil(evening + 3 * hours, evening, zone)).toBe(0);
	expect(daysUntil(evening + 5 * hours, evening, zone)).toBe(1);
	expect(daysUntil(evening - 21 * hours, evening, zone)).toBe(-1);
	// The clocks went forward on March 8: a day of 23 hours is one day.
	expect(daysUntil(Date.UTC(2026, 2, 9, 4), Date.UTC(2026, 2, 8, 5), zone)).toBe(1);
});

test('a due date is said in days, and what is over is late', () => {
	expect(dueWords(evening + hours, evening, zone)).toBe('Due today');
	expect(dueWords(evening + 6 * hours, evening, zone)).toBe('Due tomorrow');
	expect(dueWords(evening + 72 * hours, evening, zone)).toBe('Due in 3 days');
	expect(dueWords(evening - hours, evening, zone)).toBe('Was due today');
	expect(dueWords(evening - 30 * hours, evening, zone)).toBe('1 day late');
	expect(dueWords(evening - 400 * 24 * hours, evening, zone)).toBe('400 days late');
});
