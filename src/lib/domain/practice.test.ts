import { expect, test } from 'vitest';
import { readMark, type Mark } from './practice.ts';

const done: Mark = { outcome: 'done', hindrance: '' };
const kept = { outcome: 'not' as const, hindrance: 'The bus was late', markedAt: 100 };
const none = { outcome: null, hindrance: '', markedAt: null };

test('the first mark is new, and the same one arriving again is not', () => {
	expect(readMark({ mark: done, over: null, saidAt: 50 }, none)).toBe('new');
	expect(readMark({ mark: done, over: null, saidAt: 50 }, { ...done, markedAt: 50 })).toBe('same');
});

test('[R8] of two devices, what was said last counts, whichever arrives last', () => {
	expect(readMark({ mark: done, over: null, saidAt: 99 }, kept)).toBe('stale');
	expect(readMark({ mark: done, over: null, saidAt: 101 }, kept)).toBe('new');
});

test('who saw the mark that is kept corrects it, also by a clock that is behind', () => {
	expect(readMark({ mark: done, over: 100, saidAt: 20 }, kept)).toBe('new');
	expect(readMark({ mark: { ...done, outcome: 'partly' }, over: 80, saidAt: 90 }, kept)).toBe('stale');
});
