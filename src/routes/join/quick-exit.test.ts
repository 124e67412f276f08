import { expect, test } from 'vitest';
import { onThreeShifts } from './quick-exit.ts';

const press = (key: string, timeStamp: number, repeat = false) => ({ key, timeStamp, repeat }) as KeyboardEvent;

function typed(...events: KeyboardEvent[]): number {
	let exits = 0;
	const hear = onThreeShifts(() => (exits += 1));
	events.forEach(hear);
	return exits;
}

test('three presses of Shift in a row leave', () => {
	expect(typed(press('Shift', 0), press('Shift', 300), press('Shift', 600))).toBe(1);
});

test('capitals, a held key and slow presses do not', () => {
	expect(typed(press('Shift', 0), press('A', 100), press('Shift', 200), press('B', 300), press('Shift', 400))).toBe(0);
	expect(typed(press('Shift', 0), press('Shift', 30, true), press('Shift', 60, true))).toBe(0);
	expect(typed(press('Shift', 0), press('Shift', 3000), press('Shift', 6000))).toBe(0);
});
