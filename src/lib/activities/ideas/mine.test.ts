import { expect, test } from 'vitest';
import { initial } from './fold.ts';
import { mine } from './mine.ts';

const writes = (text: string) => ({ type: 'ideas.write' as const, block: 'on', text });
const walk = { id: 'w', text: 'Walk' };
const ana = { ...initial.seat, written: 1, ideas: [walk] };

test('what is on its way stands with what is there, and counts', () => {
	expect(mine(ana, [writes('Tea'), writes('Music')], false)).toEqual({
		written: 3,
		ideas: [walk, { id: null, text: 'Tea' }, { id: null, text: 'Music' }]
	});
});

test('what is being taken back is gone from the screen at once', () => {
	expect(mine(ana, [{ type: 'ideas.take-back', block: 'on', id: 'w' }], false)).toEqual({ written: 0, ideas: [] });
});

test('[R2] where nobody may know, a phone counts its ideas and shows none', () => {
	expect(mine({ ...initial.seat, written: 1 }, [writes('Tea')], true)).toEqual({ written: 2, ideas: [] });
});
