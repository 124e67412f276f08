import { expect, test } from 'vitest';
import { common, covers, dayAfter, dayBefore, gapsIn, isEmptyRange } from './day-range.ts';

const from = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn });

test('the last day counts, and a range without one goes on', () => {
	expect(covers(from('2026-03-02', '2026-03-06'), '2026-03-06')).toBe(true);
	expect(covers(from('2026-03-02', '2026-03-06'), '2026-03-07')).toBe(false);
	expect(covers(from('2026-03-02'), '2030-01-01')).toBe(true);
	expect(isEmptyRange(from('2026-03-02', '2026-03-01'))).toBe(true);
});

test('days go over months, leap days and changes of the clock', () => {
	expect(dayAfter('2028-02-28')).toBe('2028-02-29');
	expect(dayAfter('2026-10-31')).toBe('2026-11-01');
	expect(dayBefore('2027-03-01')).toBe('2027-02-28');
});

test('what two ranges share', () => {
	expect(common(from('2026-01-01'), from('2026-02-01', '2026-02-28'))).toEqual(from('2026-02-01', '2026-02-28'));
	expect(common(from('2026-01-01'), from('2026-02-01'))).toEqual(from('2026-02-01'));
	expect(common(from('2026-01-01', '2026-01-31'), from('2026-02-01'))).toBeNull();
});

test('what is free between, before and after what is taken', () => {
	const taken = [from('2026-03-10', '2026-03-12'), from('2026-02-01', '2026-03-03'), from('2026-03-11', '2026-03-11')];
	expect(gapsIn(from('2026-03-01'), taken)).toEqual([from('2026-03-04', '2026-03-09'), from('2026-03-13')]);
	expect(gapsIn(from('2026-03-01', '2026-03-31'), [from('2026-03-20')])).toEqual([from('2026-03-01', '2026-03-19')]);
	expect(gapsIn(from('2026-03-01'), [from('2026-01-01')])).toEqual([]);
	expect(gapsIn(from('2026-03-01', '2026-03-31'), [])).toEqual([from('2026-03-01', '2026-03-31')]);
	expect(gapsIn(from('2026-03-01'), [from('2026-03-05', '2026-03-04')])).toEqual([from('2026-03-01')]);
});
