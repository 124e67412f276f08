import { expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { startTyped } from './start-typed.server.ts';

const now = Date.UTC(2027, 1, 1);
const typed = (day: string, time: string) => startTyped(day, time, 'America/New_York', now);

test('a day and a time are a start; what is not one is pointed out where it was typed', () => {
	expect(typed('2027-03-09', '10:00')).toEqual({ plannedStart: Date.UTC(2027, 2, 9, 15) });
	expect(typed('2027-02-30', '10:00')).toEqual({ errors: { day: m.staff_plan_day_none() } });
	expect(typed('', '10:00')).toEqual({ errors: { day: m.staff_plan_when_invalid() } });
	expect(typed('2027-02-03', '')).toEqual({ errors: { time: m.staff_plan_when_invalid() } });
	expect(typed('2027-02-03', '24:30')).toEqual({ errors: { time: m.staff_plan_time_none() } });
	expect(typed('2027-03-14', '02:30')).toEqual({
		errors: { time: m.staff_plan_time_skipped({ time: '02:30', next: '03:00' }) }
	});
	expect(typed('0027-03-09', '10:00')).toEqual({ errors: { day: m.staff_plan_day_far() } });
});
