import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program } from '../../src/cli/lib/steps.ts';
import { root } from '#tests/support/sources.ts';

const folder = 'src/cli';
/** Ours alone, at the top of a file or later in it; `typeof import` is a type. */
const imports = /(?:from|(?<!typeof )import\()\s*'((?:#|\.\.?\/)[^']+)'/g;

/** Every module that a command imports. The command itself would run. */
const modules = [
	...new Set(
		readdirSync(join(root, folder))
			.filter((file) => file.endsWith('.ts'))
			.flatMap((file) => [...readFileSync(join(root, folder, file), 'utf8').matchAll(imports)])
			.map(([, name]) => (name!.startsWith('#') ? name! : `./${join(folder, name!)}`))
	)
].sort();

test(
	'commands load on Node alone: nothing that the demo or the server reaches needs what only the build understands',
	{ timeout: 60_000 },
	async () => {
		expect(modules).toEqual(
			expect.arrayContaining(['./src/demo/demo.ts', './src/demo/phones.ts', '#lib/server/start.ts'])
		);
		const load = `for (const it of ${JSON.stringify(modules)}) await import(it); console.log('loaded'); process.exit(0);`;
		const { code, printed } = await program('node', ['--input-type=module', '--eval', load], { quiet: true });
		expect([code, printed.trim()]).toEqual([0, 'loaded']);
	}
);
