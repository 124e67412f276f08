import { expect, test } from 'vitest';
import { isTotpCode, newSecret, setUpOf, stepOf } from './totp.ts';

/** The secret in RFC 6238, appendix B, whose codes end in these six digits. */
const secret = Buffer.from('12345678901234567890').toString('base64url');
const at = (seconds: number) => seconds * 1000;

test.each([
	[59, '287082'],
	[1_111_111_109, '081804'],
	[1_234_567_890, '005924'],
	[2_000_000_000, '279037']
])('at %i seconds the code of RFC 6238 is right', (seconds, code) => {
	expect(stepOf(secret, code, at(seconds), 0)).toBe(Math.floor(seconds / 30));
});

test('a code is good one step early and one late, not two', () => {
	const right = [-60, -30, 0, 30, 60].map((late) => stepOf(secret, '005924', at(1_234_567_890 + late), 0) !== null);
	expect(right).toEqual([false, true, true, true, false]);
});

test('a code works once, and after a later one none that came before', () => {
	const step = Math.floor(1_234_567_890 / 30);
	expect(stepOf(secret, '005924', at(1_234_567_890), step)).toBeNull();
	expect(stepOf(secret, '005924', at(1_234_567_890), step + 1)).toBeNull();
	expect(stepOf(secret, '005924', at(1_234_567_890), step - 1)).toBe(step);
});

test('six digits are a code however they are grouped; passwords and other lengths are none', () => {
	expect(['005924', ' 005 924 ', '005-924'].map(isTotpCode)).toEqual([true, true, true]);
	expect(['00592', '0059244', 'seven boats', '', '００５９２４'].map(isTotpCode)).toEqual([
		false,
		false,
		false,
		false,
		false
	]);
	expect(stepOf(secret, '005 924', at(1_234_567_890), 0)).not.toBeNull();
});

test('what an app takes names the site and the person, and the typed secret is the scanned one', () => {
	const { uri, secret: typed } = setUpOf(secret, 'maya@clinic.example');
	expect(uri).toMatch(/^otpauth:\/\/totp\/Circlekeeper:maya%40clinic\.example\?/);
	expect(Object.fromEntries(new URL(uri).searchParams)).toMatchObject({
		issuer: 'Circlekeeper',
		digits: '6',
		period: '30'
	});
	expect(typed).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
});

test('each secret is new, and 160 bits long', () => {
	const made = Array.from({ length: 50 }, newSecret);
	expect(new Set(made).size).toBe(50);
	expect(made.every((one) => Buffer.from(one, 'base64url').length === 20)).toBe(true);
});
