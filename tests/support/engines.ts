import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A page of another engine than Chromium: it goes somewhere, and runs an expression whose value can be written as JSON. */
export type Driven = {
	go(url: string): Promise<void>;
	run(expression: string): Promise<unknown>;
	close(): Promise<void>;
};
type Size = { width: number; height: number };
export type Engine = { name: 'Firefox' | 'WebKit'; open(size?: Size): Promise<Driven> };
const phone: Size = { width: 390, height: 844 };

/** Those that this machine has, with what drives them. Nothing is downloaded. */
export function installedEngines(): Engine[] {
	const found: Engine[] = [];
	const firefox = onPath('firefox-esr') ?? onPath('firefox');
	if (firefox) found.push({ name: 'Firefox', open: (size = phone) => openFirefox(firefox, size) });
	const [driver, screen] = [onPath('WebKitWebDriver'), onPath('Xvfb')];
	const browser = miniBrowsers.find((path) => existsSync(path));
	if (driver && screen && browser)
		found.push({ name: 'WebKit', open: (size = phone) => openWebKit(driver, screen, browser, size) });
	return found;
}

const miniBrowsers = ['x86_64', 'aarch64'].flatMap((machine) =>
	['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
);

function onPath(name: string): string | undefined {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((file) => {
			try {
				accessSync(file, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});

async function ended(child: ChildProcess) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGKILL');
	await gone;
}

/** Firefox speaks WebDriver BiDi by itself. */
async function openFirefox(binary: string, viewport: Size): Promise<Driven> {
	const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
	const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'];
	const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } });
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stderr.on('data', (text) => {
			said += text;
			const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
			if (found) resolve(found[1]!);
		});
		child.once('exit', () => reject(new Error(said)));
	});
	const socket = new WebSocket(`${address}/session`);
	await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
	let last = 0;
	const ask = (method: string, params: object) =>
		new Promise<never>((resolve, reject) => {
			const id = ++last;
			const heard = ({ data }: MessageEvent<string>) => {
				const answer = JSON.parse(data);
				if (answer.id !== id) return;
				socket.removeEventListener('message', heard);
				if (answer.type === 'error') reject(new Error(`${method}: ${answer.message}`));
				else resolve(answer.result as never);
			};
			socket.addEventListener('message', heard);
			socket.send(JSON.stringify({ id, method, params }));
		});
	await ask('session.new', { capabilities: {} });
	const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: { context: string }[] };
	const { context } = contexts[0]!;
	await ask('browsingContext.setViewport', { context, viewport });
	return {
		go: (url) => ask('browsingContext.navigate', { context, url, wait: 'interactive' }),
		async run(expression) {
			const params = { expression: inJson(expression), target: { context }, awaitPromise: true };
			const answer = (await ask('script.evaluate', params)) as {
				result?: { value?: string };
				exceptionDetails?: { text: string };
			};
			if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
			return JSON.parse(answer.result!.value!);
		},
		async close() {
			socket.close();
			await ended(child);
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

const inJson = (expression: string) => `(async () => JSON.stringify((${expression}) ?? null))()`;

/** How many screens this process has had. */
let screens = 0;

/** WebKitGTK has a driver of its own, and wants a screen, which nobody has to see. */
async function openWebKit(driver: string, screen: string, browser: string, size: Size): Promise<Driven> {
	const home = mkdtempSync(join(tmpdir(), 'webkit-'));
	const display = `:${90 + ((process.pid + screens++ * 97) % 900)}`;
	const shown = spawn(screen, [display, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' });
	const port = await freePort();
	const env = { ...process.env, DISPLAY: display, HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
	const child = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env });
	const close = async () => {
		await ended(child);
		await ended(shown);
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	const ask = async (method: string, path: string, body?: object) => {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
		const { value } = (await answer.json()) as { value: never };
		if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
		return value;
	};
	const options = { binary: browser, args: ['--automation'] };
	const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
	try {
		const { sessionId } = (await eventually(() => ask('POST', '/session', { capabilities }))) as { sessionId: string };
		const at = `/session/${sessionId}`;
		await ask('POST', `${at}/window/rect`, size);
		return {
			go: (url) => ask('POST', `${at}/url`, { url }),
			async run(expression) {
				const script = `const done = arguments[0]; ${inJson(expression)}.then(done, (error) => done('!' + error));`;
				const said = (await ask('POST', `${at}/execute/async`, { script, args: [] })) as string;
				if (said.startsWith('!')) throw new Error(said.slice(1));
				return JSON.parse(said);
			},
			async close() {
				await ask('DELETE', at).catch(() => {});
				await close();
			}
		};
	} catch (cause) {
		await close();
		throw cause;
	}
}

/** The driver takes a moment to listen. */
async function eventually<T>(work: () => Promise<T>, tries = 40): Promise<T> {
	for (let left = tries; ; left--)
		try {
			return await work();
		} catch (cause) {
			if (left === 0 || !(cause instanceof TypeError)) throw cause;
			await new Promise((resolve) => setTimeout(resolve, 250));
		}
}
