import { expect, test } from 'vitest';
import { isAtMachine, isSetupCode, makeSetupCode } from './setup-code.ts';

test('the code in the log is taken however it is typed, and no other is', () => {
	const code = makeSetupCode();
	expect(isSetupCode(` ${code.toLowerCase().slice(0, 5)}-${code.slice(5)} `, code)).toBe(true);
	expect(isSetupCode(makeSetupCode(), code)).toBe(false);
	expect(isSetupCode('', code)).toBe(false);
});

test.each([
	['localhost', '127.0.0.1', true],
	['localhost', '::1', true],
	['127.0.0.1', '::ffff:127.0.0.1', true],
	['circle.example.org', '127.0.0.1', false],
	['192.168.1.20', '192.168.1.33', false],
	['localhost', '192.168.1.33', false],
	['localhost', '127.0.0.1.evil.example', false]
])('whoever opens %s from %s is at the machine: %s', (hostname, address, is) => {
	expect(isAtMachine(hostname, address)).toBe(is);
});
