import { expect, test } from 'vitest';
import { hourIn } from './hour-here.ts';

const newYork = 'America/New_York';
const nine = Date.UTC(2026, 2, 3, 14, 5);

test('an hour is the program’s, and named on a device whose clock shows another', () => {
	expect(hourIn(nine, 'en', newYork, newYork)).toBe('9:05 AM');
	expect(hourIn(nine, 'en', newYork, 'America/Toronto')).toBe('9:05 AM');
	expect(hourIn(nine, 'en', newYork, 'America/Los_Angeles')).toBe('9:05 AM Eastern Time');
	expect(hourIn(nine, 'es', newYork, 'Etc/UTC')).toBe('9:05 hora oriental');
});
