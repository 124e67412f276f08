import { expect, test } from 'vitest';
import { dayOf } from '#lib/server/programs/times.ts';
import { minute } from './story.ts';
import { startsToday, zoneOf } from './today.ts';

const zones = ['America/New_York', 'America/Los_Angeles', 'Europe/Warsaw', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];
/** An ordinary day, and those around the nights in which clocks change in the United States, Europe and New Zealand. */
const days = ['2026-12-03', '2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-05', '2026-09-27'];

test.each(zones)(
	'at every hour of the day in %s, and over each change of the clock, the day has its three groups',
	(own) => {
		for (const day of days)
			for (let at = -24 * 60; at < 48 * 60; at += 15) {
				const now = Date.parse(`${day}T00:00:00Z`) + at * minute;
				const zone = zoneOf(now, own);
				const { first, live, last } = startsToday(now);
				const said = `${new Date(now).toISOString()} in ${zone}`;
				expect(
					[first, live, last + 85 * minute].map((one) => dayOf(one, zone)),
					said
				).toEqual(Array(3).fill(dayOf(now, zone)));
				expect(first + 85 * minute, said).toBeLessThan(now);
				expect(last, said).toBeGreaterThan(now);
			}
	}
);

test('by day the program meets where the computer is', () => {
	expect(zoneOf(Date.parse('2026-12-03T15:00:00Z'), 'America/New_York')).toBe('America/New_York');
	expect(zoneOf(Date.parse('2026-12-03T05:30:00Z'), 'America/New_York')).toBe('Pacific/Honolulu');
});
