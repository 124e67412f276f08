import { describe, expect, test } from 'vitest';
import { correct, current, type Attended, type Correction } from './attendance-history.ts';

const ten = Date.UTC(2026, 2, 3, 10);
const at = (minutes: number) => ten + minutes * 60_000;
const meeting = { plannedStart: ten, startedAt: ten, endedAt: at(50) };
const seen: Attended = { status: 'late', arrivedAt: at(9), leftAt: at(50), minutes: 41 };
const asked = (change: Partial<Correction>): Correction => ({
	...seen,
	reason: 'The phone was charging outside.',
	...change
});

test('[R16] Ben was in time after all: the correction says so, with its reason', () => {
	expect(correct(seen, asked({ status: 'present', arrivedAt: ten, minutes: null }), meeting)).toEqual({
		ok: true,
		attended: { status: 'present', arrivedAt: ten, leftAt: at(50), minutes: 50 },
		reason: 'The phone was charging outside.'
	});
});

test('[R16] the highest version holds, and the earlier ones are still there to read', () => {
	const versions = [
		{ person: 'ben', version: 2, status: 'present' },
		{ person: 'ben', version: 1, status: 'late' },
		{ person: 'ana', version: 1, status: 'present' }
	];
	expect(current(versions).get('ben')!.status).toBe('present');
	expect(current(versions).size).toBe(2);
});

test('who called in sick has no times and no minutes, whatever was typed', () => {
	expect(correct(seen, asked({ status: 'excused', minutes: 30 }), meeting)).toMatchObject({
		ok: true,
		attended: { status: 'excused', arrivedAt: null, leftAt: null, minutes: 0 }
	});
});

describe('refused', () => {
	test.each<[string, Partial<Correction>, string]>([
		['no reason', { status: 'present', reason: '  ' }, 'reason-needed'],
		['nothing new', {}, 'unchanged'],
		['no times for somebody who was there', { arrivedAt: null }, 'times'],
		['left before arriving', { arrivedAt: at(40), leftAt: at(30) }, 'times'],
		['after the end', { leftAt: at(51) }, 'times'],
		['at no time of day', { arrivedAt: NaN }, 'times'],
		['before the start', { arrivedAt: at(-1) }, 'times'],
		['more minutes than the times hold', { minutes: 42 }, 'minutes'],
		['no minutes at all', { minutes: 0 }, 'minutes']
	])('%s', (_, change, code) => {
		expect(correct(seen, asked(change), meeting)).toEqual({ ok: false, code });
	});
});
