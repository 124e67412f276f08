import { expect, test } from 'vitest';
import { justOver } from './contact.ts';

test('a meeting that is just over ended now and began so many minutes before', () => {
	expect(justOver('2026-03-03T10:50', 50)).toEqual({ day: '2026-03-03', start: '10:00', stop: '10:50' });
	expect(justOver('2026-03-03T09:05', 10)).toEqual({ day: '2026-03-03', start: '08:55', stop: '09:05' });
});

test('shortly after midnight it begins with the day', () => {
	expect(justOver('2026-03-03T00:05', 50)).toEqual({ day: '2026-03-03', start: '00:00', stop: '00:05' });
});
