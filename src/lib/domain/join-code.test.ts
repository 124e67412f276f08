import { expect, test } from 'vitest';
import { codeIn, misshapen, plainCode, readTyped } from './join-code.ts';

test.each([
	'bcdf-ghj2',
	'ＢＣＤＦ－ＧＨＪ２',
	' b c d f g h j 2 ',
	'BCDF–GHJ2',
	'https://circle.example.org/join/BCDF-GHJ2'
])('Ana types or pastes “%s”, and it is her code', (typed) =>
	expect(readTyped(typed)).toSatisfy((it) => 'code' in it && plainCode(it.code) === 'BCDFGHJ2')
);

test('a pasted link of the QR code is its token, with words around it or without', () => {
	const token = 'abcDEF_-0123456789xyz';
	expect(readTyped(`https://circle.example.org/join#t=${token}`)).toEqual({ token });
	expect(readTyped(`Join here: http://10.0.0.5:3000/join#t=${token} at ten`)).toEqual({ token });
});

test('the code of a display is found in its link', () => {
	expect(codeIn('http://10.0.0.5:3000/screen/BCDFGHJK?x=1')).toBe('BCDFGHJK');
});

test('a symbol too few or too many is told from letters that no code has', () => {
	expect(misshapen('BCDF-GHJ', 8)).toEqual({ code: 'length', typed: 7 });
	expect(misshapen('BCDF-GHJKM', 8)).toEqual({ code: 'length', typed: 9 });
	expect(misshapen('', 8)).toEqual({ code: 'length', typed: 0 });
	for (const typed of ['BCDF-GHJ0', 'BCDF-GHJO', 'ABCD-FGHJ', 'BCDF-GHJ1', 'ВCDF-GHJK'])
		expect(misshapen(typed, 8)?.code, typed).toBe('letters');
	expect(misshapen('BCDF-GHJU', 8)).toBeNull();
	expect(misshapen('bcdf ghj2', 8)).toBeNull();
});
