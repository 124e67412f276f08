import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { environment, flags } from '../../src/cli/lib/lean.mjs';

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** Servers run on the first core and the load on the second, where the system lets us say so. */
export function pinSelf() {
	if (hasTaskset) spawnSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)]);
}

export type Running = { pid: number; url: string; stop(): Promise<void> };

export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await new Promise((ready) => probe.once('listening', ready));
	const { port } = probe.address() as { port: number };
	await new Promise((closed) => probe.close(closed));
	return port;
}

export async function startFloor(folder: string): Promise<Running> {
	const port = await freePort();
	const file = join(folder, `floor-${port}.db`);
	return running(start(['tests/bench/floor/server.ts', String(port), file], {}), port, '/');
}

/** The built server of this checkout, or of another that is to be compared, started as `npm start` does. */
export async function startProduct(dataDir: string, checkout = process.cwd()): Promise<Running> {
	const port = await freePort();
	const env = {
		DATA_DIR: dataDir,
		PORT: String(port),
		HOST: '127.0.0.1',
		COMMANDS_PER_SECOND: '100000',
		LOG_LEVEL: 'error'
	};
	return running(start([...flags, 'src/server.ts'], { ...environment(checkout), ...env }, checkout), port, '/healthz');
}

function start(args: string[], env: Record<string, string>, cwd = process.cwd()): ChildProcess {
	const command = [process.execPath, ...args];
	const [first, ...rest] = hasTaskset ? ['taskset', '-c', '0', ...command] : command;
	return spawn(first!, rest, {
		cwd,
		env: { ...process.env, NODE_ENV: 'production', ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	});
}

async function running(child: ChildProcess, port: number, path: string): Promise<Running> {
	const url = `http://127.0.0.1:${port}`;
	const until = Date.now() + 60_000;
	while (
		!(await fetch(url + path).then(
			(answer) => answer.ok,
			() => false
		))
	) {
		if (child.exitCode !== null || Date.now() > until) throw new Error('A server for the benchmark did not start.');
		await new Promise((wait) => setTimeout(wait, 50));
	}
	const stop = () =>
		new Promise<void>((ended) => {
			child.once('exit', () => ended());
			child.kill('SIGTERM');
		});
	return { pid: child.pid!, url, stop };
}
