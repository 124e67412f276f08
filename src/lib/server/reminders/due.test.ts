import { expect, test } from 'vitest';
import { isQuiet, mailsDue, sendAt, type Said } from './due.ts';

const zone = 'America/Chicago';
const wish = { hoursBefore: 3, quietFrom: '21:00', quietTo: '08:00' };
const at = (text: string) => Date.parse(`${text}-06:00`);
const nine = at('2026-12-03T09:00');
const due = (
	now: string,
	{ starts = [['2026-12-03', nine]] as [string, number][], said = [] as [string, Said][] } = {}
) => mailsDue(wish, { starts: new Map(starts), said: new Map(said) }, { now: at(now), timeZone: zone });

test('a reminder that would come at night is sent the evening before, once', () => {
	expect(sendAt(wish, nine, zone)).toBe(at('2026-12-02T20:59'));
	expect(due('2026-12-02T20:58')).toEqual([]);
	expect(due('2026-12-02T20:59')).toEqual([{ day: '2026-12-03', kind: 'ahead', startsAt: nine, edition: 1 }]);
	expect(due('2026-12-02T20:59', { said: [['2026-12-03', { startsAt: nine, edition: 1 }]] })).toEqual([]);
});

test('in the quiet hours nothing goes out; what was missed goes out after them, unless it begins at once', () => {
	expect(isQuiet(wish, at('2026-12-03T07:59'), zone)).toBe(true);
	expect(due('2026-12-03T07:59')).toEqual([]);
	expect(due('2026-12-03T08:00')).toHaveLength(1);
	expect(due('2026-12-03T08:50')).toEqual([]);
});

test('who was told of a day hears that it begins at another time, or does not take place', () => {
	const said: [string, Said][] = [['2026-12-03', { startsAt: nine, edition: 1 }]];
	const later = nine + 3600_000;
	expect(due('2026-12-03T08:00', { starts: [['2026-12-03', later]], said })).toEqual([
		{ day: '2026-12-03', kind: 'moved', startsAt: later, edition: 2 }
	]);
	expect(due('2026-12-03T08:00', { starts: [], said })).toEqual([
		{ day: '2026-12-03', kind: 'off', startsAt: null, edition: 2 }
	]);
	expect(due('2026-12-03T10:00', { starts: [], said })).toEqual([]);
});

test('a day that was called off and takes place after all is told again', () => {
	const said: [string, Said][] = [['2026-12-03', { startsAt: null, edition: 2 }]];
	expect(due('2026-12-03T08:00', { said })).toEqual([{ day: '2026-12-03', kind: 'moved', startsAt: nine, edition: 3 }]);
});

test('quiet hours within a day hold too, and the same time twice is none', () => {
	const noon = { hoursBefore: 2, quietFrom: '12:00', quietTo: '14:00' };
	expect(sendAt(noon, at('2026-12-03T15:00'), zone)).toBe(at('2026-12-03T11:59'));
	expect(isQuiet({ ...noon, quietTo: '12:00' }, at('2026-12-03T12:00'), zone)).toBe(false);
});
