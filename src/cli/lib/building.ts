import { fingerprint, isFresh, markFresh } from './freshness.ts';
import { must } from './steps.ts';

/** Compiles the messages, prepares the generated types and builds, if anything the build reads has changed since the last build. */
export async function buildIfStale(): Promise<'built' | 'fresh'> {
	const now = fingerprint();
	if (isFresh(now)) return 'fresh';
	console.log('Building (about half a minute) …');
	await prepare();
	await must('vite', ['build', '--logLevel', 'error']);
	markFresh(now);
	return 'built';
}

/** What both the checks and the build need first: compiled messages and SvelteKit's generated types. */
export async function prepare() {
	await Promise.all([must('node', ['src/cli/compile-words.ts']), must('svelte-kit', ['sync'])]);
}
