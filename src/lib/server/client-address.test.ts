import { expect, test } from 'vitest';
import { clientAddress, networkOf, readTrusted } from './client-address.ts';

const loopback = readTrusted(['127.0.0.0/8', '::1'])!;
const chain = readTrusted(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])!;

test.each([
	['a browser without a proxy', '203.0.113.9', undefined, loopback, '203.0.113.9'],
	['a browser that claims to be somebody else', '203.0.113.9', '127.0.0.1', loopback, '203.0.113.9'],
	['a browser behind the proxy of this machine', '127.0.0.1', '203.0.113.9', loopback, '203.0.113.9'],
	['the same over an IPv6 socket', '::ffff:127.0.0.1', '203.0.113.9', loopback, '203.0.113.9'],
	[
		'a browser that writes the header before the proxy adds to it',
		'127.0.0.1',
		'127.0.0.1, 203.0.113.9',
		loopback,
		'203.0.113.9'
	],
	['two proxies', '127.0.0.1', '198.51.100.7, 203.0.113.9, 10.1.2.3', chain, '203.0.113.9'],
	['several headers', '127.0.0.1', ['198.51.100.7', '203.0.113.9, 10.1.2.3'], chain, '203.0.113.9'],
	['nonsense from a proxy', '127.0.0.1', 'unknown', loopback, '127.0.0.1'],
	['a proxy that says nothing', '127.0.0.1', undefined, loopback, '127.0.0.1'],
	['IPv6', '::1', '2001:db8::5', loopback, '2001:db8::5'],
	['a proxy of the clinic in IPv6', 'fd12::1', '2001:db8::5', chain, '2001:db8::5']
])('%s', (_, remote, forwarded, trusted, address) =>
	expect(clientAddress({ remote, forwarded }, trusted)).toBe(address)
);

test('an IPv6 network counts as one', () => {
	expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
	expect(networkOf('2001:0db8:1:2:ffff::9')).toBe('2001:db8:1:2::/64');
	expect(networkOf('2001:db8::5')).toBe('2001:db8:0:0::/64');
	expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
});

test.each([['10.0.0.0/33'], ['proxy.example.org'], [''], ['10.0.0.1/x'], ['::1/129']])('%j names no network', (entry) =>
	expect(readTrusted([entry])).toBeNull()
);
