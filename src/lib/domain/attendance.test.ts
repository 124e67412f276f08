import { describe, expect, test } from 'vitest';
import { presenceOf, type Stay } from './attendance.ts';

/** 10:00 on an arbitrary day; the session runs 50 minutes. */
const ten = Date.UTC(2026, 2, 3, 10);
const at = (minutes: number, seconds = 0) => ten + minutes * 60_000 + seconds * 1000;
const onTime = { plannedStart: ten, startedAt: ten, endedAt: at(50) };
const stay = (from: number, to: number | null): Stay => ({ from: at(from), to: to === null ? null : at(to) });

describe('minutes', () => {
	test('Ana waits in the lobby from 9:50: only the session counts', () => {
		expect(presenceOf([stay(-10, null)], onTime)).toMatchObject({
			status: 'present',
			minutes: 50,
			arrivedAt: ten,
			leftAt: at(50)
		});
	});

	test('Ben has a phone and a tablet: an hour is not two', () => {
		const { minutes, stays } = presenceOf([stay(0, 30), stay(10, 50), stay(20, 25)], onTime);
		expect(minutes).toBe(50);
		expect(stays).toEqual([{ from: ten, to: at(50) }]);
	});

	test('Cho steps out for four minutes: they do not count, and the record shows when', () => {
		const presence = presenceOf([stay(0, 20), stay(24, 50)], onTime);
		expect(presence).toMatchObject({ status: 'present', minutes: 46 });
		expect(presence.gaps).toEqual([{ from: at(20), to: at(24) }]);
	});

	test("Dee's phone is off the net for half a minute: nobody left the room", () => {
		const gap = [
			{ from: ten, to: at(20) },
			{ from: at(20, 30), to: at(50) }
		];
		expect(presenceOf(gap, onTime)).toMatchObject({ minutes: 50, gaps: [] });
	});

	test('who is still connected after the end leaves with the session', () => {
		expect(presenceOf([{ from: ten, to: at(75) }], onTime).leftAt).toBe(at(50));
	});
});

test('minutes and the clock times shown always agree: 10:01 to 10:16 is 15, whatever the seconds', () => {
	for (const [from, to] of [
		[0, 59],
		[59, 0],
		[30, 31]
	] as const)
		expect(presenceOf([{ from: at(1, from), to: at(16, to) }], onTime).minutes).toBe(15);
});

describe('the word for it', () => {
	test('five minutes after the start is in time, a second more is late', () => {
		expect(presenceOf([stay(5, 50)], onTime)).toMatchObject({ status: 'present', lateMinutes: 0 });
		expect(presenceOf([{ from: at(5, 1), to: at(50) }], onTime)).toMatchObject({ status: 'late', lateMinutes: 5 });
	});

	test('Ben comes at 10:09: late 9 min, 41 minutes', () => {
		expect(presenceOf([stay(9, 50)], onTime)).toMatchObject({ status: 'late', lateMinutes: 9, minutes: 41 });
	});

	test('a session that began before its time makes nobody late who came in time', () => {
		const early = { plannedStart: ten, startedAt: at(-6), endedAt: at(50) };
		expect(presenceOf([stay(4, 50)], early)).toMatchObject({ status: 'present', lateMinutes: 0 });
	});

	test('a session that began late is measured from when it began', () => {
		const late = { plannedStart: ten, startedAt: at(12), endedAt: at(62) };
		expect(presenceOf([stay(14, 62)], late).status).toBe('present');
		expect(presenceOf([stay(20, 62)], late)).toMatchObject({ status: 'late', lateMinutes: 8 });
	});

	test('Eli goes at 10:38: left early', () => {
		expect(presenceOf([stay(0, 38)], onTime)).toMatchObject({ status: 'left-early', earlyMinutes: 12, minutes: 38 });
	});

	test('late and early both: the longer absence names it, and both stay told', () => {
		expect(presenceOf([stay(10, 30)], onTime)).toMatchObject({
			status: 'left-early',
			lateMinutes: 10,
			earlyMinutes: 20
		});
	});

	test('who only waited in the lobby, or never came, was not there', () => {
		const nowhere = { status: 'no-show', arrivedAt: null, leftAt: null, minutes: 0, stays: [] };
		expect(presenceOf([stay(-10, -2)], onTime)).toMatchObject(nowhere);
		expect(presenceOf([], onTime)).toMatchObject(nowhere);
	});
});
