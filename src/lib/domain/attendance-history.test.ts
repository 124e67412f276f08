import { describe, expect, test } from 'vitest';
import { presenceOf } from './attendance.ts';
import { correct, current, knownStays, type Attended, type Correction } from './attendance-history.ts';

const ten = Date.UTC(2026, 2, 3, 10);
const at = (minutes: number) => ten + minutes * 60_000;
const meeting = { plannedStart: ten, startedAt: ten, endedAt: at(50) };
const seen: Attended = {
	...{ status: 'late', arrivedAt: at(9), leftAt: at(50), minutes: 41 },
	stays: [{ from: at(9), to: at(50) }]
};
const asked = (change: Partial<Correction>): Correction => ({
	...{ outcome: 'attended', arrivedAt: seen.arrivedAt, leftAt: seen.leftAt, away: [] },
	reason: 'The phone was charging outside.',
	...change
});

test('[R16] Ben was in time after all: the correction says so, with its reason', () => {
	expect(correct(seen, asked({ arrivedAt: ten }), meeting)).toEqual({
		ok: true,
		attended: {
			...{ status: 'present', arrivedAt: ten, leftAt: at(50), minutes: 50 },
			stays: [{ from: ten, to: at(50) }]
		},
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
	expect(correct(seen, asked({ outcome: 'excused', away: [{ from: at(20), to: at(30) }] }), meeting)).toMatchObject({
		ok: true,
		attended: { status: 'excused', arrivedAt: null, leftAt: null, minutes: 0 }
	});
});

test('a corrected end keeps the known gaps', () => {
	const away = [
		{ from: at(20), to: at(24) },
		{ from: at(38), to: at(44) }
	];
	const shorter = correct(seen, asked({ leftAt: at(40), away }), meeting);
	expect(shorter).toMatchObject({
		attended: {
			leftAt: at(38),
			minutes: 25,
			status: 'left-early',
			stays: [{ to: at(20) }, { from: at(24), to: at(38) }]
		}
	});
});

test('a row from before times away were kept gets back those that presence knows of', () => {
	const stays = [
		{ from: at(9), to: at(20) },
		{ from: at(28), to: at(50) }
	];
	const presence = presenceOf(stays, meeting);
	const row = (minutes: number): Attended => ({ ...seen, minutes, stays: null });
	expect(knownStays(row(33), presence)).toEqual(stays);
	expect(knownStays(row(41), presence)).toEqual(seen.stays);
	expect(knownStays(row(20), presence)).toBeNull();
	expect(knownStays(seen, presence)).toBe(seen.stays);
});

test('late and left early follow from the times, and cannot be said against them', () => {
	const says = (change: Partial<Correction>) => {
		const corrected = correct(seen, asked(change), meeting);
		return corrected.ok ? corrected.attended.status : corrected.code;
	};
	expect(says({ arrivedAt: at(4) })).toBe('present');
	expect(says({ arrivedAt: at(12) })).toBe('late');
	expect(says({ arrivedAt: at(12), leftAt: at(30) })).toBe('left-early');
});

test('the program cancelled, or nobody expected the person: no times, no minutes, no absence', () => {
	for (const outcome of ['cancelled', 'not-expected'] as const)
		expect(correct(seen, asked({ outcome }), meeting)).toMatchObject({
			attended: { status: outcome, arrivedAt: null, leftAt: null, minutes: 0, stays: null }
		});
});

describe('refused', () => {
	test.each<[string, Partial<Correction>, string]>([
		['no reason', { arrivedAt: ten, reason: '  ' }, 'reason-needed'],
		['nothing new', {}, 'unchanged'],
		['no times for somebody who was there', { arrivedAt: null }, 'times'],
		['left before arriving', { arrivedAt: at(40), leftAt: at(30) }, 'times'],
		['after the end', { leftAt: at(51) }, 'times'],
		['at no time of day', { arrivedAt: NaN }, 'times'],
		['before the start', { arrivedAt: at(-1) }, 'times'],
		['away from later to earlier', { away: [{ from: at(30), to: at(20) }] }, 'away'],
		['away at no time of day', { away: [{ from: NaN, to: at(20) }] }, 'away'],
		['no minutes at all', { away: [{ from: at(9), to: at(50) }] }, 'minutes']
	])('%s', (_, change, code) => {
		expect(correct(seen, asked(change), meeting)).toEqual({ ok: false, code });
	});
});

test('how somebody took part is part of what is said, and a change of it needs a reason', () => {
	const byPhone = correct({ ...seen, mode: 'room' }, asked({ mode: 'phone' }), meeting);
	expect(byPhone).toMatchObject({ ok: true, attended: { ...seen, mode: 'phone' } });
	const unsaid = correct({ ...seen, mode: 'room' }, asked({ mode: 'phone', reason: '' }), meeting);
	expect(unsaid).toEqual({ ok: false, code: 'reason-needed' });
	expect(correct({ ...seen, mode: 'video' }, asked({ mode: 'video' }), meeting)).toEqual({
		ok: false,
		code: 'unchanged'
	});
});
