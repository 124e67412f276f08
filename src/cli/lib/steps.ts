import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { environmentWith } from './environment.ts';
import { stop } from './stop.ts';

/** The root folder: all paths are relative to it, and every command runs in it. */
export const root = resolve(import.meta.dirname, '../../..');

/** Runs a package's program (`vite` …) or `node`, on the pinned Node. Resolves to its exit code and, if quiet, its output; `signal` ends it. */
export function program(
	name: string,
	args: string[],
	how: { quiet?: boolean; env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {}
): Promise<{ code: number; printed: string }> {
	return new Promise((done, fail) => {
		const windows = process.platform === 'win32';
		const child = spawn(windows && name !== 'node' ? `${name}.cmd` : name, args, {
			cwd: root,
			stdio: how.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			env: environmentWith(how.env),
			signal: how.signal,
			shell: windows
		});
		let printed = '';
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text));
		child.on('error', (error) => (how.signal?.aborted ? done({ code: 1, printed }) : fail(error)));
		child.on('close', (code) => done({ code: code ?? 1, printed }));
	});
}

/** Runs a program quietly; if it fails, shows its output and ends this command. */
export async function must(name: string, args: string[], env?: NodeJS.ProcessEnv) {
	const { code, printed } = await program(name, args, { quiet: true, env });
	if (code === 0) return;
	console.error(printed.trim());
	stop(`${[name, ...args].join(' ')} did not finish.`);
}
