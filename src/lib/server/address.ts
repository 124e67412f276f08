import { existsSync } from 'node:fs';
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { Config } from './config.ts';

/** `origin` is used in links, QR codes and on displays; `isReachable` is false if only this machine can open it. */
export type Address = { origin: string; isReachable: boolean };
type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

const loopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;
const everywhere = ['0.0.0.0', '::'];
/** Network interfaces internal to the machine, and tunnels, which phones in the room cannot reach. */
const inside = /^(docker|br-|veth|virbr|vmnet|vbox|cni|flannel|tun|tap|utun|wg|tailscale|zt)/;

/**
 * The address at which phones can reach this server: ORIGIN, or else the one this page was requested from; if that is this machine's name for
 * itself, its address in the network, if the server listens there.
 */
export function addressOf(
	asked: URL,
	{ origin, host, port, tls }: Pick<Config, 'origin' | 'host' | 'port' | 'tls'>,
	interfaces: Interfaces = isContained() ? {} : networkInterfaces()
): Address {
	const known = origin ?? asked.origin;
	if (!loopback.test(new URL(known).hostname)) return { origin: known, isReachable: true };
	const found = origin ? undefined : everywhere.includes(host) ? networkAddress(interfaces) : own(host);
	if (!found) return { origin: known, isReachable: false };
	return { origin: new URL(`${tls ? 'https' : 'http'}://${found}:${port}`).origin, isReachable: true };
}

/** A container's own address is not the one at which its port is published. */
const isContained = () => existsSync('/.dockerenv') || existsSync('/run/.containerenv');

const own = (host: string) =>
	loopback.test(host) || host === '::1' ? undefined : host.includes(':') ? `[${host}]` : host;

const networkAddress = (interfaces: Interfaces): string | undefined =>
	Object.entries(interfaces)
		.filter(([name]) => !inside.test(name))
		.flatMap(([, addresses = []]) => addresses)
		.find(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
		?.address;
