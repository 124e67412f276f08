/** Writes the next migration for both engines from the one schema (R12): `npm run migrations -- --name what_changed`. */
import { spawnSync } from 'node:child_process';

const options = process.argv.slice(2);
for (const engine of ['sqlite', 'postgres']) {
	const run = spawnSync('drizzle-kit', ['generate', '--config', `drizzle/${engine}.config.ts`, ...options], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	if (run.status !== 0) process.exit(run.status ?? 1);
}
