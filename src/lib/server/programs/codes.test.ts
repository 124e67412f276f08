import { expect, test } from 'vitest';
import { showCode } from '#lib/domain/join-code.ts';
import { makeCode, makeToken, normaliseCode } from './codes.ts';

const bytes =
	(...of: number[]) =>
	(length: number) =>
		Uint8Array.from({ length }, (_, i) => of[i % of.length]!);

test('a code has eight symbols that nobody confuses on a wall', () => {
	expect(makeCode(8, bytes(0, 1, 8, 24, 25, 100, 200, 249))).toBe('23CY222Y');
	for (let i = 0; i < 500; i++) expect(makeCode(8)).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{8}$/);
});

test('no symbol is likelier than another, as codes are looked up', () => {
	const rounds = Array.from({ length: 256 }, (_, byte) => byte);
	const code = normaliseCode(makeCode(250, () => Uint8Array.from(rounds)));
	const counts = Map.groupBy(code, (symbol) => symbol);
	expect(counts.size).toBe(25);
	expect(new Set([...counts.values()].map((of) => of.length))).toEqual(new Set([10]));
});

test('bytes past the last whole round are thrown away', () => {
	expect(makeCode(2, bytes(255, 3))).toBe('55');
});

test.each(['bcdf-ghjk', 'BCDFGHJK', ' bcdf ghjk ', 'Bcdf–Ghjk', 'b c d f g h j k', 'BCDFGHJK'])(
	'Ana types “%s” and comes to the same room',
	(typed) => expect(normaliseCode(typed)).toBe(normaliseCode('BCDF-GHJK'))
);

test.each([
	['5282-58VV', '5Z82-S8UV'],
	// Created before codes were limited to the normalized symbols.
	['SZ82-5BVV', '5Z82-S8UV'],
	['2222-5555', 'ZZZZ-SSSS']
])('%s may be read as %s', (shown, read) => expect(normaliseCode(read)).toBe(normaliseCode(shown)));

test('other codes stay other codes', () => {
	expect(normaliseCode('BCDF-GHJK')).not.toBe(normaliseCode('BCDF-GHJM'));
	expect(normaliseCode('')).toBe('');
	expect(normaliseCode('— —')).toBe('');
});

test('a code is shown in two halves', () => {
	expect(showCode('BCDFGHJK')).toBe('BCDF-GHJK');
	expect(showCode('BCDFGH')).toBe('BCD-FGH');
});

test('the token in the QR code holds 128 random bits', () => {
	expect(Buffer.from(makeToken(), 'base64url')).toHaveLength(16);
	expect(makeToken()).not.toBe(makeToken());
});
