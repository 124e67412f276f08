import { expect, test } from 'vitest';
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
])('%s is known to everybody', (password) => expect(passwordProblem(password)).toBe('too-common'));

test.each([
	'seven herons at dusk',
	'correct-otter-lamp',
	'kT9#vQ2$xW7m',
	'mesa verde con lluvia',
	'solo minusculas aqui',
	'蛍の光窓の雪文よむ月日重ねつつ'
])('%s is good, without any rule of composition', (password) => expect(passwordProblem(password)).toBeNull());

test('what a person is called does not guard that person', () => {
	const about = ['maya.ortiz@riverside.example', 'Maya Ortiz'];
	expect(passwordProblem('MayaOrtiz2026', about)).toBe('too-common');
	expect(passwordProblem('riverside-maya-1', about)).toBe('too-common');
	expect(passwordProblem('MayaOrtiz2026')).toBeNull();
});

test('only length counts, told in letters and not in bytes', () => {
	expect(passwordProblem('ñandú verde')).toBe('too-short');
	expect(passwordProblem('x'.repeat(100) + ' seven herons at dusk')).toBeNull();
	expect(passwordProblem('seven herons '.repeat(30))).toBe('too-long');
});

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
