import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');

/** A process that appends to the log of `dataDir`; resolves when it has confirmed `enough` appends. */
export const writerOn = async (dataDir: string, enough: number) => {
	const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'endless-writer.ts'), dataDir], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const confirmed: number[] = [];
	const lines = createInterface({ input: child.stdout! });
	await new Promise<void>((done, fail) => {
		lines.on('line', (line) => {
			if (line !== 'open') confirmed.push(Number(line));
			if (confirmed.length >= enough) done();
		});
		child.once('exit', (code) => fail(new Error(`The writer ended by itself (${code}).`)));
	});
	return {
		pid: child.pid!,
		/** As a power cut or the out-of-memory killer would; answers with all that was confirmed. */
		async kill() {
			child.kill('SIGKILL');
			await Promise.all([once(child, 'exit'), once(lines, 'close')]);
			return confirmed;
		}
	};
};

/** Runs one of the product's commands as an operator does. */
export const command = (name: string, env: Record<string, string>, ...args: string[]) => {
	const run = spawnSync(process.execPath, [join(root, 'src/cli', `${name}.ts`), ...args], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, DATABASE_URL: '', ...env }
	});
	return { status: run.status, said: run.stdout + run.stderr };
};

/** The same beside what this process does meanwhile. `said` resolves once it has printed something like this. */
export const begun = (name: string, env: Record<string, string>, ...args: string[]) => {
	const child = spawn(process.execPath, [join(root, 'src/cli', `${name}.ts`), ...args], {
		cwd: root,
		env: { ...process.env, DATABASE_URL: '', ...env }
	});
	let printed = '';
	const more = new EventTarget();
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text) => {
			printed += text;
			more.dispatchEvent(new Event('more'));
		});
	const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, said: printed }));
	return {
		ended,
		async said(pattern: RegExp) {
			while (!pattern.test(printed)) await Promise.race([once(more, 'more'), ended]);
		},
		kill() {
			child.kill('SIGKILL');
			return ended;
		}
	};
};
