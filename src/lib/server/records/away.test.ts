import { describe, expect, test } from 'vitest';
import { awayIn, awayText } from './away.ts';

/** 13:00 to 13:50 in New York in winter. */
const one = Date.UTC(2026, 2, 3, 18);
const at = (minutes: number, seconds = 0) => one + minutes * 60_000 + seconds * 1000;
const meeting = { plannedStart: one, startedAt: one, endedAt: at(50) };
const zone = 'America/New_York';
const read = (text: string, known: number[] = []) => awayIn(text, zone, meeting, known);

test.each([
	['13:20–13:32', [[20, 32]]],
	['1:20 PM–1:32 PM', [[20, 32]]],
	['1:20 - 1:32', [[20, 32]]],
	['1:20 p. m. a 1:32 p. m.', [[20, 32]]],
	[
		'1:20 pm to 1:32 pm; 1:40–1:45',
		[
			[20, 32],
			[40, 45]
		]
	]
])('%s is read at the clock of the session', (text, spans) => {
	expect(read(text)).toEqual(spans.map(([from, to]) => ({ from: at(from!), to: at(to!) })));
});

describe('what is no time of the session is none', () => {
	test.each(['14:20–14:32', 'a while', '1:20', '13:99–13:59', '13 PM–14 PM'])('%s', (text) => {
		const [away] = read(text);
		expect(Number.isNaN(away!.from) || Number.isNaN(away!.to)).toBe(true);
	});
	test('an empty field is no time away', () => expect(read(' ')).toEqual([]));
});

test('a gap that is shown and sent back is the same gap, to the millisecond', () => {
	const gap = { from: at(20, 17), to: at(32, 41) };
	for (const locale of ['en', 'es'] as const)
		expect(read(awayText([gap], zone, locale), [gap.from, gap.to])).toEqual([gap]);
});
