import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test('an IPv4 address stands for itself, however it is written', () => {
	expect(networkOf('10.1.2.3')).toBe('10.1.2.3');
	expect(networkOf('::ffff:10.1.2.3')).toBe('10.1.2.3');
});

test('who may choose among 2^64 addresses is one network', () => {
	expect(networkOf('2001:db8:0:12:aaaa::1')).toBe('2001:db8:0:12');
	expect(networkOf('2001:0db8:0000:0012:bbbb:cccc:dddd:eeee')).toBe('2001:db8:0:12');
	expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
	expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
	expect(networkOf('::1')).toBe('0:0:0:0');
});
