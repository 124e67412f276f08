import { defineConfig } from 'vitest/config';
import { root } from '../support/sources.ts';

/** Stories in a real browser against the built server: one file after the other, so that a small machine measures the product and not itself. */
export default defineConfig({
	root,
	test: {
		include: ['tests/e2e/**/*.e2e.ts'],
		fileParallelism: false,
		testTimeout: 180_000,
		hookTimeout: 60_000
	}
});
