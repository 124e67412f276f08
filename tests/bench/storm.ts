import { performance } from 'node:perf_hooks';
import type { Load } from './load.ts';
import { RawSocket } from './raw-socket.ts';
import { cpuOf, residentOf } from './ratios.ts';
import type { Running } from './servers.ts';

/** `seconds` until the last one is welcome, the server's processor in microseconds for each person, bytes of memory for each. */
export type Storm = { seconds: number; cpu: number; share: number; bytes: number };

/** Everybody connects at the same moment to a server just started. Stops the server. */
export async function storm(server: Running, { url, rooms, version }: Load): Promise<Storm> {
	const members = rooms.flat();
	const [cpuBefore, bytesBefore, own] = [cpuOf(server.pid), residentOf(server.pid), process.cpuUsage()];
	const start = performance.now();
	const sockets = members.map(
		({ as, session, cookie }) => new RawSocket({ url, auth: { as, session }, cookie, hello: { version } })
	);
	try {
		await Promise.all(sockets.map((socket) => socket.welcome));
		const seconds = (performance.now() - start) / 1000;
		const { user, system } = process.cpuUsage(own);
		return {
			seconds,
			cpu: (cpuOf(server.pid) - cpuBefore) / members.length,
			share: (user + system) / 1e6 / seconds,
			bytes: (residentOf(server.pid) - bytesBefore) / members.length
		};
	} finally {
		for (const socket of sockets) socket.close();
		await server.stop();
	}
}
