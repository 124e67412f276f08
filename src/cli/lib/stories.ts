import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { program, root } from './steps.ts';

const report = 'tests/.artifacts/browser.json';
const vitest = ['run', '--config', 'tests/e2e/vitest.config.ts'];

/**
 * The end-to-end tests. Tracing every step would make all of them a quarter slower, so only failed files are rerun with
 * a trace. They count as failed, whatever the rerun says.
 */
export const stories = (env: NodeJS.ProcessEnv) =>
	async function (signal: AbortSignal): Promise<boolean> {
		rmSync(join(root, report), { force: true });
		const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
		const { code } = await program('vitest', [...vitest, ...reporters], { signal, env });
		const failed = code === 0 || signal.aborted ? [] : failedFiles();
		if (failed.length) {
			console.log('\nWhat failed, once more with a trace (playwright-core show-trace tests/.artifacts/…/1.zip) …');
			await program('vitest', [...vitest, ...failed], { signal, env: { ...env, TRACE: 'yes' } });
		}
		return code === 0;
	};

function failedFiles(): string[] {
	if (!existsSync(join(root, report))) return [];
	const { testResults } = JSON.parse(readFileSync(join(root, report), 'utf8')) as {
		testResults: { name: string; status: string }[];
	};
	return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}
