import { expect, test } from 'vitest';
import { expandPhrase } from './expand-phrase.ts';

const phrases = [{ id: '1', key: 'dd', text: 'Continue daily diary card' }];
const typed = (text: string) => {
	const found = expandPhrase(text, text.length, phrases);
	return found && text.slice(0, found.from) + found.text;
};

test('a key with its semicolon and a space becomes the phrase, wherever it is typed', () => {
	expect(typed(';dd ')).toBe('Continue daily diary card ');
	expect(typed('Calm today. ;DD\n')).toBe('Calm today. Continue daily diary card\n');
});

test.each(['dd ', 'a;dd ', ';dd', ';ddd ', ';d '])('%j stays as it is', (text) => expect(typed(text)).toBeNull());
