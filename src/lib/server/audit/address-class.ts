import { BlockList, isIPv6 } from 'node:net';
import type { AddressClass } from '#lib/server/store/schema/audit.ts';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** A clinic's own network, or a private one laid over others (RFC 1918, 3927, 4193, 4291, 6598). */
const inside = new BlockList();
for (const [net, bits] of [
	['10.0.0.0', 8],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
	['169.254.0.0', 16],
	['100.64.0.0', 10]
] as const)
	inside.addSubnet(net, bits);
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');

/** From this machine, from the clinic's network, or from outside: all that the audit trail keeps of an address. */
export const addressClass = (address: string): AddressClass => {
	const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address.split('%')[0]!;
	const family = isIPv6(mapped) ? 'ipv6' : 'ipv4';
	if (loopback.check(mapped, family)) return 'loopback';
	return inside.check(mapped, family) ? 'private' : 'public';
};
