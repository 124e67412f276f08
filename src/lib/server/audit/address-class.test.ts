import { expect, test } from 'vitest';
import { addressClass } from './address-class.ts';

test.each([
	['127.0.0.1', 'loopback'],
	['::1', 'loopback'],
	['::ffff:127.0.0.1', 'loopback'],
	['10.1.2.3', 'private'],
	['172.31.255.1', 'private'],
	['172.32.0.1', 'public'],
	['192.168.1.20', 'private'],
	['::ffff:192.168.1.20', 'private'],
	['fd12:3456::1', 'private'],
	['fe80::1%eth0', 'private'],
	['203.0.113.9', 'public'],
	['2001:db8::1', 'public'],
	['nonsense', 'public']
])('[R17] %s is %s', (address, is) => expect(addressClass(address)).toBe(is));
