import { expect, test } from 'vitest';
import { minutes, ten } from '#tests/support/given.ts';
import { startClock } from '#lib/domain/clock.ts';
import { earlier, heardFor, share, timeLeft } from './floor.ts';
import { initial } from './fold.ts';
import type { RoundCommand } from './commands.ts';
import { mine } from './mine.ts';

const clock = startClock(ten, 2);
const at = (seconds: number) => ten + seconds * 1000;

test('a turn’s time is fine, then a little, then there to bring it to a close, and never runs into the red', () => {
	expect([0, 89, 90, 119, 120, 600].map((seconds) => timeLeft(clock, at(seconds)))).toEqual([
		...['fine', 'fine', 'little', 'little', 'close', 'close']
	]);
	expect(timeLeft(startClock(ten, 0.5), at(20))).toBe('fine');
	expect([0, 60, 120, 600].map((seconds) => share(clock, at(seconds)))).toEqual([0, 0.5, 1, 1]);
});

test('what each has had counts what goes on now, for the one who has the floor', () => {
	const staff = {
		...initial.staff,
		turns: [{ seat: 'ana', standing: 'speaking' as const }],
		spent: { ana: 1000, ben: 2000 }
	};
	const room = { ...initial.room, isTaken: true, clock };
	const heard = (seat: string) => heardFor(staff, room, seat, ten + minutes(1));
	expect(['ana', 'ben', 'cho'].map(heard)).toEqual([minutes(1) + 1000, 2000, 0]);
});

test('the floor can go back to the last one who is still here and is not the one who has it', () => {
	const turns = [{ seat: 'cho', standing: 'speaking' as const }];
	const staff = { ...initial.staff, turns, said: ['ana', 'ben', 'cho'] };
	expect(earlier(staff, () => true)).toBe('ben');
	expect(earlier(staff, (seat) => seat !== 'ben')).toBe('ana');
	expect(earlier({ ...staff, turns: [] }, () => true)).toBe('cho');
	expect(earlier(initial.staff, () => true)).toBeNull();
});

test('[R4] what a phone said and has no answer to stands on it at once', () => {
	const waiting = { place: 2, standing: 'waiting' as const, offered: false };
	const said = (verb: string, rest: object = {}) =>
		({ type: `round.${verb}`, block: 'block', ...rest }) as RoundCommand;
	const order = { ...initial.room, of: 3, run: 1 };
	expect(mine(waiting, order, [said('pass')])).toMatchObject({ standing: 'passed', place: null });
	expect(mine(waiting, order, [said('pass'), said('volunteer', { offered: true })])).toMatchObject({
		standing: 'waiting',
		place: null
	});
	expect(mine(waiting, order, [said('volunteer', { offered: true })])).toEqual(waiting);
	expect(mine(waiting, order, [said('later')]).standing).toBe('later');
	expect(mine(waiting, order, [said('later', { run: 0 })])).toEqual(waiting);
	expect(mine({ ...waiting, place: 0, standing: 'speaking' }, order, [said('finish')]).standing).toBe('spoke');
	expect(mine(initial.seat, initial.room, [said('volunteer', { offered: true })])).toEqual({
		...initial.seat,
		offered: true
	});
});
