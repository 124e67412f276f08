import { expect, test } from 'vitest';
import { crisisSchema } from './crisis-schema.ts';
import { crisisLines, hrefOf } from './crisis.ts';

const fits = (list: unknown) => crisisSchema.safeParse(list).success;
const [call] = crisisLines as [(typeof crisisLines)[0]];

test('the usual list is one that fits, in both languages', () => {
	expect(crisisSchema.parse(crisisLines)).toEqual(crisisLines);
	for (const { label, help } of crisisLines) for (const text of [label, help]) expect(text.en && text.es).toBeTruthy();
});

test('a text in Spanish begins with the word that brings a person who speaks it', () => {
	const hrefs = (locale: 'en' | 'es') => crisisLines.map((line) => hrefOf(line, locale));
	expect(hrefs('en')).toEqual(['tel:988', 'sms:988', 'tel:911']);
	expect(hrefs('es')).toEqual(['tel:988', 'sms:988?&body=AYUDA', 'tel:911']);
});

test('a site’s own list has a way, and each way leads somewhere', () => {
	expect(fits([])).toBe(false);
	expect(fits([{ ...call, to: '116 123' }])).toBe(true);
	expect(fits([{ ...call, to: 'javascript:alert(1)' }])).toBe(false);
	expect(fits([{ ...call, way: 'web', to: 'https://example.org/help' }])).toBe(true);
	expect(fits([{ ...call, way: 'web', to: 'javascript:alert(1)' }])).toBe(false);
	expect(fits([{ ...call, label: { en: 'Call', es: '' } }])).toBe(false);
});
