import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './servers.ts';

export type Started = { url: string; pid: number; seconds: number; stop(): Promise<void> };

/** The built server on a data folder, with the time until it answers. */
export async function start(dataDir: string): Promise<Started> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const settings = { DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', COMMANDS_PER_SECOND: '100000' };
	const began = performance.now();
	const child = spawn(process.execPath, ['src/server.ts'], {
		env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', DATABASE_URL: '', ...settings },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const answers = () =>
		fetch(`${url}/healthz`).then(
			({ ok }) => ok,
			() => false
		);
	while (!(await answers())) {
		if (child.exitCode !== null) throw new Error('The server did not start.');
		await new Promise((wait) => setTimeout(wait, 10));
	}
	const stop = () =>
		new Promise<void>((ended) => {
			child.once('exit', () => ended());
			child.kill('SIGTERM');
		});
	return { url, pid: child.pid!, seconds: (performance.now() - began) / 1000, stop };
}

/** Makes the system forget the database's pages, as after a reboot; false where it cannot be asked to. */
export function chill(dataDir: string): boolean {
	const file = join(dataDir, 'circlekeeper.db');
	spawnSync('sync', ['-d', file]);
	return spawnSync('dd', [`if=${file}`, 'of=/dev/null', 'iflag=nocache', 'count=0']).status === 0;
}

/** Resident memory of a process, in MB. */
export const residentOf = (pid: number): number =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
