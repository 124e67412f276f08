import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './sources.ts';
import { freePort } from './server.ts';

export type Nginx = {
	/** Where browsers find it: `https://localhost:…`. */
	origin: string;
	/** Its certificate, which is its own authority. */
	ca: string;
	/** Starts to pass on to a server on this port. */
	start(port: number): Promise<void>;
	stop(): Promise<void>;
};

/** The nginx of this machine or, on Debian and its kin, one taken out of its package; or why there is none. */
export const findNginx = (): { binary: string } | { missing: string } => {
	const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', kept('usr/sbin')];
	const known = folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
	if (!known && !unpacked()) return { missing: 'this machine has no nginx, and none could be had' };
	if (spawnSync('openssl', ['version']).status !== 0)
		return { missing: 'there is no openssl to make a certificate with' };
	return { binary: known ?? kept('usr/sbin/nginx') };
};

const kept = (path: string) => join(root, 'node_modules/.cache/circlekeeper-nginx', path);

/** Neither installs anything nor needs to be root. */
const unpacked = (): boolean => {
	mkdirSync(kept(''), { recursive: true });
	const how = { cwd: kept(''), shell: true, timeout: 20_000 };
	return (
		spawnSync('apt-get download nginx && dpkg -x nginx_*.deb .', how).status === 0 && existsSync(kept('usr/sbin/nginx'))
	);
};

/** nginx as the example in the docs sets it up, with other ports, names and folders, and as nobody in particular. */
export const makeNginx = async (binary: string): Promise<Nginx> => {
	const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-nginx-'));
	// The server's workers are another user when root runs the tests.
	chmodSync(folder, 0o755);
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	execFileSync(
		'openssl',
		['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'].concat([
			'-subj',
			'/CN=localhost',
			'-addext',
			'subjectAltName=DNS:localhost',
			'-keyout',
			key,
			'-out',
			cert
		]),
		{ stdio: 'ignore' }
	);
	const [plain, tls] = [await freePort(), await freePort()];
	const origin = `https://localhost:${tls}`;
	let running: ReturnType<typeof spawn> | undefined;
	let ended: Promise<void> | undefined;
	return {
		origin,
		ca: readFileSync(cert, 'utf8'),
		async start(port) {
			const example = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8');
			const site = changed(example, {
				'listen 80;': `listen ${plain};`,
				'listen 443 ssl': `listen ${tls} ssl`,
				'https://circle.example.org': origin,
				'/etc/ssl/circlekeeper/fullchain.pem': cert,
				'/etc/ssl/circlekeeper/privkey.pem': key,
				'http://127.0.0.1:3000': `http://127.0.0.1:${port}`
			}).replaceAll('circle.example.org', 'localhost');
			const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
			writeFileSync(
				join(folder, 'nginx.conf'),
				[
					`daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr;`,
					'events {}',
					`http { ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}`,
					site,
					'}'
				].join('\n')
			);
			const child = spawn(binary, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
				stdio: ['ignore', 'ignore', 'pipe']
			});
			running = child;
			let printed = '';
			child.stderr.on('data', (text) => (printed += text));
			ended = new Promise((resolve) => child.once('exit', () => resolve()));
			for (const until = Date.now() + 5_000; !existsSync(join(folder, 'nginx.pid'));) {
				if (child.exitCode !== null || Date.now() > until) throw new Error(`nginx did not start:\n${printed}`);
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
		},
		async stop() {
			if (running?.exitCode === null) {
				running.kill('SIGTERM');
				await ended;
			}
			rmSync(folder, { recursive: true, force: true });
		}
	};
};

/** Each must be there: an example that was rewritten is to be looked at. */
const changed = (text: string, changes: Record<string, string>): string =>
	Object.entries(changes).reduce((so, [from, to]) => {
		if (!so.includes(from)) throw new Error(`deploy/nginx.conf no longer says ${from}.`);
		return so.replaceAll(from, to);
	}, text);
