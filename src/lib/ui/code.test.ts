import { expect, test } from 'vitest';
import { shownCode, tidyCode } from './code.ts';

test('however Ana types her code, it is the same code', () => {
	for (const typed of [
		'ABCDEFGH',
		'abcd-efgh',
		' ab cd ef gh ',
		'ABCD–EFGH',
		'abcd.efgh\n',
		'ABCDEFGHJK',
		'ＡＢＣＤ－ＥＦＧＨ'
	])
		expect(tidyCode(typed), typed).toBe('ABCDEFGH');
});

test('a half-typed code stays half typed', () => {
	expect(tidyCode('ab-')).toBe('AB');
	expect(shownCode('AB')).toBe('AB');
	expect(shownCode('ABCD')).toBe('ABCD');
	expect(shownCode('ABCDE')).toBe('ABCD-E');
	expect(shownCode('ABCDEFGH')).toBe('ABCD-EFGH');
});
