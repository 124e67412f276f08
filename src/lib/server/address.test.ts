import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const config = { origin: null, host: '0.0.0.0', port: 3000, tls: null };
const v4 = (address: string, internal = false) =>
	({ address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }) satisfies NetworkInterfaceInfo;
const machine = { lo: [v4('127.0.0.1', true)], docker0: [v4('172.17.0.1')], wlan0: [v4('192.168.1.20')] };
const at = (url: string, changes: Partial<typeof config> | { origin: string } = {}, interfaces: object = machine) =>
	addressOf(new URL(url), { ...config, ...changes }, interfaces as NodeJS.Dict<NetworkInterfaceInfo[]>);

test('ORIGIN is the address, wherever the console was opened', () => {
	const origin = 'https://circle.example.org';
	expect(at('http://localhost:3000/x', { origin })).toEqual({ origin, isReachable: true });
});

test('without it, an address by which the console itself came over the network', () => {
	expect(at('http://192.168.7.7:3000/x')).toEqual({ origin: 'http://192.168.7.7:3000', isReachable: true });
	expect(at('http://clinic-pc:3000/x')).toEqual({ origin: 'http://clinic-pc:3000', isReachable: true });
});

test.each(['http://localhost:3000/x', 'http://127.0.0.1:3000/x', 'http://[::1]:3000/x'])(
	'a console opened as %s names the machine’s address in the network, and none that ends inside it',
	(url) => expect(at(url)).toEqual({ origin: 'http://192.168.1.20:3000', isReachable: true })
);

test('what phones cannot reach is said to staff', () => {
	const localhost = { origin: 'http://localhost:3000', isReachable: false };
	expect(at('http://localhost:3000/x', {}, { lo: machine.lo, docker0: machine.docker0 })).toEqual(localhost);
	expect(at('http://localhost:3000/x', { host: '127.0.0.1' })).toEqual(localhost);
	expect(at('http://10.0.0.4:3000/x', { origin: 'http://localhost:3000' })).toEqual(localhost);
});

test('a server that listens at one address of the network is reached there', () => {
	expect(at('http://localhost:3000/x', { host: '10.0.0.4' }).origin).toBe('http://10.0.0.4:3000');
});
