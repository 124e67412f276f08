import { expect, test } from 'vitest';
import { nameFault, tidyName } from './person-name.ts';

test.each(['Ana', 'José Ángel', 'Łukasz', 'Nguyễn', '李', 'علی‌رضا', 'क्षितिज', 'Ana 🌻', '🙂', '🏳️‍🌈', 'Q', '-B-'])(
	'%s is a name',
	(name) => {
		expect(nameFault(name)).toBeNull();
		expect(tidyName(` ${name} `)).toBe(name.normalize('NFC'));
	}
);

test.each([
	['\u200B\u200B', 'zero-width spaces'],
	['\u3164', 'a filler that is a letter by its class'],
	['\u2800\u2800', 'blank braille'],
	['\u200D', 'a joiner that joins nothing'],
	['\u00AD', 'a soft hyphen'],
	['\u202EanA', 'a name that turns the line around'],
	['Ana\u2066', 'an opened isolate'],
	['Ana\u200F', 'a mark of direction']
])('a name of %j is refused: %s', (name) => expect(nameFault(name)).toBe('unseen'));

test('a name that is not there is missing, not unseen', () => {
	for (const nothing of ['', '   ', '\t']) expect(nameFault(nothing)).toBe('empty');
});

test('two names that look the same are the same', () => {
	const same = ['Ana', 'A\u200Bna', 'An\u200Da', 'Ana\uFEFF', '\u2060Ana', ' Ana\u00A0'];
	expect(new Set(same.map(tidyName))).toEqual(new Set(['Ana']));
	expect(tidyName('Ana\u2028Torres')).toBe('Ana Torres');
	expect(tidyName('Jose\u0301')).toBe('José');
});

test('a heap of marks does not run over the lines around it', () => {
	expect(tidyName(`x${'\u0335'.repeat(60)}y`).length).toBeLessThan(8);
});

test('forty emoji are a name of forty letters; forty-one are too long', () => {
	expect(nameFault('🌻'.repeat(40))).toBeNull();
	expect(nameFault('🌻'.repeat(41))).toBe('long');
	expect(nameFault('a'.repeat(41))).toBe('long');
	expect(nameFault('👨‍👩‍👧‍👦'.repeat(40))).toBe('long');
});
