import { BlockList, isIP, isIPv6 } from 'node:net';

/** Where a request came from: the other end of its connection, and the client that proxies name. */
export type Asked = { remote: string | undefined; forwarded: string | string[] | undefined };

/** Reads `10.0.0.0/8`, `192.168.1.4` or `fd00::/8`; null for anything else. */
export function readTrusted(entries: readonly string[]): BlockList | null {
	const list = new BlockList();
	for (const entry of entries) {
		const [address = '', bits] = entry.split('/');
		const kind = isIP(address);
		const longest = kind === 6 ? 128 : 32;
		if (kind === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= longest))) return null;
		list.addSubnet(address, Number(bits ?? longest), kind === 6 ? 'ipv6' : 'ipv4');
	}
	return list;
}

/** The same for networks defined in code. */
export function networks(...entries: string[]): BlockList {
	const list = readTrusted(entries);
	if (!list) throw new Error(`${entries.join(', ')} are not networks.`);
	return list;
}

/**
 * The client's address. `X-Forwarded-For` is accepted only from trusted proxies and is read from its end: the last address that is not a trusted
 * proxy's was seen by a trusted one. Anyone could have written what comes before it.
 */
export function clientAddress({ remote, forwarded }: Asked, trusted: BlockList): string {
	const own = plain(remote ?? '');
	if (!isWithin(own, trusted)) return own;
	const claimed = [forwarded ?? []]
		.flat()
		.join(',')
		.split(',')
		.map((one) => plain(one.trim()));
	for (const address of claimed.reverse()) {
		if (!isIP(address)) return own;
		if (!isWithin(address, trusted)) return address;
	}
	return own;
}

/** The key for counting guesses: for IPv6, the network of a whole household or clinic, since a device there can use any number of addresses. */
export function networkOf(address: string): string {
	if (!isIPv6(address)) return address;
	const [head = '', tail] = address.split('::');
	const before = head.split(':').filter(Boolean);
	const after = tail?.split(':').filter(Boolean) ?? [];
	const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
	const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after];
	return `${groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':')}::/64`;
}

/** An IPv4 address received over an IPv6 socket is converted to plain IPv4. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/** Whether an address, in any form a socket reports, is in one of these networks. */
export function isWithin(address: string, list: BlockList): boolean {
	const plainly = plain(address);
	return isIP(plainly) !== 0 && list.check(plainly, isIPv6(plainly) ? 'ipv6' : 'ipv4');
}
