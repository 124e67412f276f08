import { expect, test } from 'vitest';
import { leastLength } from '#lib/domain/password.ts';
import { hashPassword, isOutdated, passwordProblem, verifyPassword } from './passwords.ts';

test.each([
	'Password1234!',
	'p@ssw0rd2025!!',
	'qwertyuiop12',
	'123456789012',
	'aaaaaaaaaaaa',
	'abcabcabcabc',
	'iloveyou12345',
	'ThisIsMyPassword1',
	'contraseña2026',
	'Bienvenida-2026',
	'1q2w3e4r5t6y',
	'circlekeeper1',
	'qazwsxedc123'
])('%s is known to everybody', async (password) =>
	expect(await passwordProblem(password, [], true)).toBe('too-common')
);

test.each([
	'seven herons at dusk',
	'correct-otter-lamp',
	'kT9#vQ2$xW7m',
	'mesa verde con lluvia',
	'solo minusculas aqui',
	'蛍の光窓の雪文よむ月日重ねつつ'
])('%s is good, without any rule of composition', async (password) =>
	expect(await passwordProblem(password, [], true)).toBeNull()
);

test('what a person and a program are called does not guard that person', async () => {
	const about = ['maya.ortiz@riverside.example', 'Maya Ortiz', 'Lantern intensive'];
	expect(await passwordProblem('MayaOrtiz2026', about, true)).toBe('too-common');
	expect(await passwordProblem('riverside-maya-1', about)).toBe('too-common');
	expect(await passwordProblem('Lantern-intensive-26', about)).toBe('too-common');
	expect(await passwordProblem('MayaOrtiz2026', [], true)).toBeNull();
});

test('only length counts, told in letters and not in bytes', async () => {
	expect(await passwordProblem('ñandú verde')).toBe('too-short');
	expect(await passwordProblem('x'.repeat(100) + ' seven herons at dusk')).toBeNull();
	expect(await passwordProblem('seven herons '.repeat(30))).toBe('too-long');
});

test.each([
	[false, 15, 'fourteen signs', 'fifteen signs!!'],
	[true, 10, 'nine sign', 'ten signs!']
])('with a second factor: %s, a password has at least %i letters', async (hasFactor, least, shorter, enough) => {
	expect(leastLength(hasFactor)).toBe(least);
	expect([[...shorter].length, [...enough].length]).toEqual([least - 1, least]);
	expect(await passwordProblem(shorter, [], hasFactor)).toBe('too-short');
	expect(await passwordProblem(enough, [], hasFactor)).toBeNull();
});

test('64 letters and more are allowed', async () => {
	expect(await passwordProblem('a heron, a lantern, seven boats, and the landing in the fog of May')).toBeNull();
});

test.each([
	'mailcreated5240',
	'MailCreated5240',
	'23176djivanfros',
	'1qazxsw23edcvfr4',
	'zqjphsyf6ctifgu',
	'liverpool liverpool',
	'2024 Manchester 2024!!'
])('%s is in the list of breached passwords, as it is or decorated', async (password) =>
	expect(await passwordProblem(password)).toBe('too-common')
);

test('the same words are right however the keyboard composes them, and nothing else is', async () => {
	const known = await hashPassword('piñata de colores');
	expect(known).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
	expect(await verifyPassword('piñata de colores'.normalize('NFD'), known)).toBe(true);
	expect(await verifyPassword('pinata de colores', known)).toBe(false);
	expect(await verifyPassword('piñata de colores', undefined)).toBe(false);
});

test('a hash of cheaper days is made again', () => {
	expect(
		isOutdated('$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$8LXnDQYbXyLIV4BxUGwmzPXRXFJGSnzzUJZfHZK8xEE')
	).toBe(true);
});
