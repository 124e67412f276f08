import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

export type PostgresServer = {
	/** The address of an empty database. */
	url: string;
	stop(): Promise<void>;
};

/** Where this machine keeps `initdb` and `postgres`, or why its PostgreSQL cannot be used. */
export const findPostgres = (): { bin: string } | { missing: string } => {
	const versions = '/usr/lib/postgresql';
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		...(existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : [])
	];
	const bin = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
	if (!bin) return { missing: 'this machine has no PostgreSQL' };
	if (process.getuid?.() === 0 && !accountFor())
		return { missing: 'PostgreSQL does not run as root, and there is no other account' };
	return { bin };
};

/** Starts a private server in a folder of its own, on a free port, and waits until it answers. */
export const startPostgres = async (bin: string): Promise<PostgresServer> => {
	const account = process.getuid?.() === 0 ? accountFor() : undefined;
	const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-postgres-'));
	if (account) chownSync(folder, account.uid, account.gid);
	const cluster = join(folder, 'cluster');
	const how = { ...account, cwd: folder, stdio: 'ignore' as const };
	const initdb = ['-D', cluster, '-U', 'circlekeeper', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
	execFileSync(join(bin, 'initdb'), initdb, how);
	const port = await freePort();
	const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
	const server = spawn(join(bin, 'postgres'), ['-D', cluster, ...settings.flatMap((one) => ['-c', one])], how);
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const url = `postgres://circlekeeper@127.0.0.1:${port}/postgres`;
	await answering(url);
	return {
		url,
		async stop() {
			// At once, as in a crash: nobody wants these data.
			server.kill('SIGQUIT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
};

export const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
};

const accountFor = () => {
	const accounts = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	const found = ['postgres', 'nobody'].map((name) => accounts.find(([its]) => its === name)).find(Boolean);
	return found && { uid: Number(found[2]), gid: Number(found[3]) };
};

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});

const answering = async (url: string) => {
	for (const until = Date.now() + 20_000; ;) {
		try {
			return await withClient(url, (client) => client.query('SELECT 1'));
		} catch (cause) {
			if (Date.now() > until) throw cause;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
};
