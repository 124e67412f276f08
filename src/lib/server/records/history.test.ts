import { expect, test } from 'vitest';
import { folded } from './history.ts';

const zone = 'America/New_York';
const hour = 3600_000;
/** 10 AM in New York. */
const ten = Date.UTC(2026, 2, 3, 15);
const row = (
	act: Parameters<typeof folded>[0][number]['act'],
	by: string,
	hours: number,
	detail: string | null = null
) => ({
	...{ act, by, at: ten + hours * hour, detail }
});

test('a hundred looks of one day are one line for each person and kind of look', () => {
	const looks = Array.from({ length: 100 }, (_, i) => [
		row('note.read', 'Sara', i / 100),
		row('attendance.read', 'Sara', i / 100),
		row('note.read', 'Maya', i / 100)
	]).flat();
	expect(folded(looks, zone).map(({ act, by, times }) => [act, by, times])).toEqual([
		['note.read', 'Sara', 100],
		['attendance.read', 'Sara', 100],
		['note.read', 'Maya', 100]
	]);
});

test('the next day is another line, by the calendar where the session was', () => {
	const looks = [row('note.read', 'Sara', 0), row('note.read', 'Sara', 13.9), row('note.read', 'Sara', 14.1)];
	expect(folded(looks, zone).map(({ times, until }) => [times, until])).toEqual([
		[2, ten + 13.9 * hour],
		[1, ten + 14.1 * hour]
	]);
});

test('what was done keeps its order, with looks between or not', () => {
	const done = folded(
		[
			row('note.changed', 'Maya', 1),
			row('note.read', 'Sara', 1.1),
			row('note.changed', 'Maya', 1.2),
			row('note.signed', 'Maya', 2),
			row('attendance.corrected', 'Maya', 3, 'She was there.'),
			row('attendance.corrected', 'Maya', 4, 'Until the end.')
		],
		zone
	);
	expect(done.map(({ act, times, reason }) => [act, times, reason])).toEqual([
		['note.changed', 2, null],
		['note.read', 1, null],
		['note.signed', 1, null],
		['attendance.corrected', 1, 'She was there.'],
		['attendance.corrected', 1, 'Until the end.']
	]);
});
