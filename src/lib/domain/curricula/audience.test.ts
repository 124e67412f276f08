import { expect, test } from 'vitest';
import { audienceDoubt } from './audience.ts';

test('a session for families asks before it goes to a group of clients, or to one whose kind nobody has said', () => {
	expect(audienceDoubt('families', 'skills')).toBe('group-of-clients');
	expect(audienceDoubt('families', null)).toBe('group-unknown');
	expect(audienceDoubt('families', 'family')).toBe(null);
	expect(audienceDoubt('families', 'multi-family')).toBe(null);
});

test('a session for clients asks before it goes to a group of families alone', () => {
	expect(audienceDoubt('clients', 'family')).toBe('group-of-families');
	expect(audienceDoubt('clients', 'multi-family')).toBe(null);
	expect(audienceDoubt('clients', 'psychoeducation')).toBe(null);
	expect(audienceDoubt('clients', null)).toBe(null);
});
