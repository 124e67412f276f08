/**
 * Runs one of the product's commands on the Node that package.json pins, whichever Node started it, after installing missing packages.
 * Plain JavaScript on purpose: only this file has to run on the machine's own Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, flags } from './lib/lean.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const [command = 'start', ...rest] = process.argv.slice(2);
const program = join(root, 'src/cli', `${command}.ts`);

if (!/^[a-z-]+$/.test(command) || !existsSync(program)) fail(`There is no command "${command}".`);
installWhatIsMissing();
// Only commands for the real data read `.env`: a demo or a test must never see those settings.
const onRealData = [
	'start',
	'backup',
	'restore',
	'verify-audit',
	'seal-audit',
	'keys-rotate',
	'program-export',
	'program-import'
].includes(command);
const settings = onRealData && existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
const serves = command === 'start' || command === 'demo';
const run = spawn(node, [...settings, ...(serves ? flags : []), program, ...rest], {
	cwd: root,
	stdio: 'inherit',
	env: {
		...(serves && environment(root)),
		...process.env,
		PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`
	}
});
// A terminal signals the whole process group; when only this process is stopped, it must still shut the server down gracefully.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => run.kill(signal));
run.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)));

function installWhatIsMissing() {
	const stamp = join(root, 'node_modules/.circlekeeper-installed');
	const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
	if (existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === lock) return;
	console.log('Installing packages (once; this takes about a minute) …');
	// Install scripts stay off: every native part ships prebuilt in its package. Only `node` downloads its binary in a script.
	// Not `ci`: it refuses a lockfile that lacks another platform's optional packages.
	npm('install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
	if (!existsSync(node)) npm('rebuild', 'node', '--loglevel=error');
	if (!existsSync(node)) fail('The pinned Node could not be installed. Is the package registry reachable?');
	writeFileSync(stamp, lock);
}

/** @param {string[]} args */
function npm(...args) {
	const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
	if (done.status !== 0) fail(`npm ${args[0]} did not finish; what it printed above says why.`);
}

/** @param {string} message */
function fail(message) {
	console.error(message);
	process.exit(1);
}
