import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sources.ts';

export type RunningServer = {
	origin: string;
	port: number;
	dataDir: string;
	pid: number;
	/** What it has printed. */
	log(): string;
	/** Asks it to stop, as a service manager does; resolves to its exit code. */
	stop(): Promise<number | null>;
	/** Takes it away without a word, as a power cut does. */
	kill(): Promise<void>;
	/** Starts it again on the same port and data. */
	restart(): Promise<RunningServer>;
};

/** Whoever runs the tests may have a real server's settings in the shell. */
const withoutRealData = {
	DATABASE_URL: '',
	DATA_KEY_FILE: '',
	AUDIT_KEY_FILE: '',
	AUDIT_COPY_FILE: '',
	SMTP_URL: '',
	MAIL_FROM: '',
	TLS_CERT_FILE: '',
	TLS_KEY_FILE: ''
};

/**
 * The built server in a process of its own, on a free port and, unless given, a fresh data folder that goes away with it.
 * Resolves when it is healthy.
 */
export async function startServer(
	options: { dataDir?: string; port?: number; env?: Record<string, string>; node?: string[] } = {}
): Promise<RunningServer> {
	if (!existsSync(join(root, 'build/handler.js'))) throw new Error('There is no build: run `npm run build` first.');
	const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'circlekeeper-'));
	const port = options.port ?? (await freePort());
	const origin = `http://localhost:${port}`;
	const child = spawn(process.execPath, [...(options.node ?? []), 'src/server.ts'], {
		cwd: root,
		env: {
			...process.env,
			...withoutRealData,
			NODE_ENV: 'production',
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: origin,
			DATA_DIR: dataDir,
			...options.env
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
	const gone = () => (options.dataDir ? undefined : rmSync(dataDir, { recursive: true, force: true }));
	await healthy(child, origin, () => printed);
	return {
		origin,
		port,
		dataDir,
		pid: child.pid!,
		log: () => printed,
		stop: async () => {
			const code = await ended(child, 'SIGTERM');
			gone();
			return code;
		},
		kill: async () => void (await ended(child, 'SIGKILL')),
		restart: () => startServer({ ...options, port, dataDir })
	};
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

async function healthy(child: ChildProcess, origin: string, printed: () => string) {
	for (const until = Date.now() + 60_000; ;) {
		if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${printed()}`);
		const answer = await fetch(`${origin}/healthz`).catch(() => null);
		if (answer?.ok) return;
		if (Date.now() > until) {
			child.kill('SIGKILL');
			throw new Error(`The server was not healthy in a minute (${answer?.status ?? 'no answer'}):\n${printed()}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
	return new Promise((resolve) => {
		child.once('exit', (code) => resolve(code));
		child.kill(signal);
	});
}
