import { isIPv6 } from 'node:net';

/** What one household or one clinic can choose freely behind it is one: an IPv4 address, or the first half of an IPv6 one. */
export function networkOf(address: string): string {
	const [plain = ''] = address.split('%');
	const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(plain)?.[1];
	if (mapped) return mapped;
	if (!isIPv6(plain)) return plain;
	const [left = '', right] = plain.toLowerCase().split('::');
	const [before, after] = [left, right ?? ''].map((half) => half.split(':').filter(Boolean));
	const gap = right === undefined ? 0 : 8 - before!.length - after!.length;
	const all = [...before!, ...Array.from({ length: gap }, () => '0'), ...after!];
	return all
		.slice(0, 4)
		.map((part) => part.replace(/^0+(?=.)/, ''))
		.join(':');
}
