import { describe, expect, test } from 'vitest';
import { changeOf, signedChange } from './change.ts';
import { isDay, leftFor, together } from './meeting.ts';
import { lastDay, stayBegan } from './stay.ts';

describe('[R22] what two type into one field', () => {
	test('alone, the last word counts, also a shorter one', () => {
		expect(together('', 'Sleeps better', '')).toBe('Sleeps better');
		expect(together('Sleeps better', 'Sleeps', 'Sleeps better')).toBe('Sleeps');
	});
	test('what each added stands, one after the other', () => {
		expect(together('', 'Back at work.', 'Sleeps better.')).toBe('Sleeps better.\nBack at work.');
		expect(together('Sleeps.', 'Sleeps. Works.', 'Sleeps. Eats.')).toBe('Sleeps. Eats.\nWorks.');
	});
	test('where one changed words that the other changed too, both stand', () => {
		expect(together('Sleeps well', 'Sleeps badly', 'Sleeps a little')).toBe('Sleeps a little\nSleeps badly');
	});
	test('a single letter is not taken for something that is there', () => {
		expect(together('', 'a', 'Band')).toBe('Band\na');
	});
	test('sent twice, it stands once', () => {
		const once = together('', 'Works.', 'Sleeps.');
		expect(together('', 'Works.', once)).toBe(once);
	});
	test('who typed nothing takes nothing away', () => {
		expect(together('Sleeps.', 'Sleeps.', 'Sleeps. Eats.')).toBe('Sleeps. Eats.');
	});
});

test('the clock counts what was spent before and since, and does not run backward', () => {
	const of = { minutesEach: 5, since: 1_000_000, spent: 60_000 };
	expect(leftFor(of, 1_000_000)).toBe(240_000);
	expect(leftFor(of, 1_000_000 + 300_000)).toBe(-60_000);
	expect(leftFor(of, 900_000)).toBe(240_000);
});

test('a day is one of the calendar', () => {
	expect(['2026-02-28', '2026-02-30', '2026-2-3', '', 'soon'].map(isDay)).toEqual([true, false, false, false, false]);
});

test('a change needs two values', () => {
	expect(changeOf([null, 12, null, 8])).toEqual({ first: 12, now: 8, by: -4 });
	expect(changeOf([12])).toEqual({ first: 12, now: 12, by: null });
	expect(changeOf([null])).toBeNull();
	expect([4, -4, 0].map(signedChange)).toEqual(['+4', '−4', '0']);
});

describe('a stay', () => {
	const days = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn });
	test('goes on from group to group, and over a short pause', () => {
		expect(stayBegan([days('2026-01-05', '2026-02-20'), days('2026-03-02')], '2026-03-10')).toBe('2026-01-05');
	});
	test('begins again after a long one, and not before it began', () => {
		expect(stayBegan([days('2025-09-01', '2025-10-30'), days('2026-03-02')], '2026-03-10')).toBe('2026-03-02');
		expect(stayBegan([days('2026-03-12')], '2026-03-10')).toBeNull();
	});
	test('ends with the last of its groups', () => {
		expect(lastDay([days('2026-01-05', '2026-03-20'), days('2026-01-05', '2026-03-27')], '2026-03-10')).toBe(
			'2026-03-27'
		);
		expect(lastDay([days('2026-01-05', '2026-03-20'), days('2026-01-05')], '2026-03-10')).toBeNull();
	});
});
