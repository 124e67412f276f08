import { expect, test } from 'vitest';
import { keptUntil, monthsAfter, yearsAfter } from './retention.ts';

test('a record is kept for so many years after the last service', () => {
	expect(keptUntil('2026-03-03', 7, '1988-04-02')).toBe('2033-03-03');
	expect(keptUntil('2026-03-03', 7, '')).toBe('2033-03-03');
	expect(keptUntil('2026-03-03', null, '1988-04-02')).toBeNull();
});

test('of somebody who was a minor, until three years after they are grown up, if that is later', () => {
	expect(keptUntil('2026-03-03', 7, '2020-05-01')).toBe('2041-05-01');
	expect(keptUntil('2026-03-03', 7, '2008-05-01')).toBe('2033-03-03');
});

test('a day that a month does not have is its last one', () => {
	expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
	expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
	expect(monthsAfter('2026-12-15', 1)).toBe('2027-01-15');
	expect(yearsAfter('2024-02-29', 1)).toBe('2025-02-28');
});
