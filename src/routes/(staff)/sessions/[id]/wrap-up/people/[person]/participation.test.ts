import { expect, test } from 'vitest';
import { ratedAs } from './participation.server.ts';

const now = { level: 'minimal' as const, words: 'spoke once', by: 'Maya', at: 0 };
const none = { level: null, words: '' };

test('one press rates, the same press takes it back, and words change what is there', () => {
	expect(ratedAs({ level: 'active', words: '' }, null)).toEqual({ level: 'active', words: '' });
	expect(ratedAs({ level: 'active', words: 'spoke once' }, now)).toEqual({ level: 'active', words: 'spoke once' });
	expect(ratedAs({ level: 'minimal', words: 'spoke twice' }, now)).toEqual({ level: 'minimal', words: 'spoke twice' });
	expect(ratedAs({ level: 'minimal', words: 'spoke once' }, now)).toEqual(none);
});

test('Enter in the words keeps the level, and rates nobody who was not rated', () => {
	expect(ratedAs({ level: 'keep', words: 'spoke twice' }, now)).toEqual({ level: 'minimal', words: 'spoke twice' });
	expect(ratedAs({ level: 'keep', words: 'spoke' }, null)).toEqual(none);
});
