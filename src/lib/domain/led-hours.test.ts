import { expect, test } from 'vitest';
import { hoursIn, ledByKind, ledByMonth, ledMinutes, type Led } from './led-hours.ts';

const led = (from: number, minutes: number, change: Partial<Led> = {}): Led => ({
	...{
		session: 1,
		role: 'lead',
		service: null,
		from,
		to: from + minutes * 60_000,
		timeZone: 'America/New_York',
		...change
	}
});

test('minutes are those between the clock times, and hours have two decimals', () => {
	expect(ledMinutes({ from: 59_000, to: 15 * 60_000 + 1_000 })).toBe(15);
	expect(ledMinutes({ from: 60_000, to: 0 })).toBe(0);
	expect([50, 60, 90, 0].map(hoursIn)).toEqual([0.83, 1, 1.5, 0]);
});

test('a session counts for the month where it was', () => {
	// 11 PM on March 31 in New York is already April in UTC.
	const late = Date.UTC(2026, 3, 1, 3);
	expect([
		...ledByMonth([led(late, 50), led(late, 30, { role: 'co-facilitator' }), led(late + 86_400_000, 50)])
	]).toEqual([
		['2026-03', { lead: 50, 'co-facilitator': 30 }],
		['2026-04', { lead: 50, 'co-facilitator': 0 }]
	]);
});

test('hours led are told by kind of service, as the sessions were; what nobody named comes last', () => {
	const sessions = [
		led(0, 50),
		led(0, 60, { service: 'multi-family', role: 'co-facilitator' }),
		led(0, 50, { service: 'skills' }),
		led(0, 40, { service: 'skills' })
	];
	expect(ledByKind(sessions)).toEqual([
		{ service: 'skills', lead: 90, 'co-facilitator': 0 },
		{ service: 'multi-family', lead: 0, 'co-facilitator': 60 },
		{ service: null, lead: 50, 'co-facilitator': 0 }
	]);
});
