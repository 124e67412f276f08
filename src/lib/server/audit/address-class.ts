import type { AddressClass } from '#lib/server/store/schema/audit.ts';
import { isWithin, networks } from '#lib/server/client-address.ts';

const loopback = networks('127.0.0.0/8', '::1');
/** A clinic's own network, or a private overlay network (RFC 1918, 3927, 4193, 4291, 6598). */
const inside = networks(
	...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10', 'fc00::/7', 'fe80::/10']
);

/** From this machine, from the clinic's network, or from outside: all that the audit trail keeps of an address. */
export const addressClass = (address: string): AddressClass => {
	if (isWithin(address, loopback)) return 'loopback';
	return isWithin(address, inside) ? 'private' : 'public';
};
