import { defineConfig } from 'vitest/config';
import { root } from '#tests/support/sources.ts';

/** Stories in a real browser against the built server, two files at a time: more would measure a small machine and not the product. */
export default defineConfig({
	root,
	test: {
		include: ['tests/e2e/**/*.e2e.ts'],
		// The files of a worker share its modules, its browser and its first clinic.
		isolate: false,
		maxWorkers: 2,
		testTimeout: 180_000,
		hookTimeout: 180_000
	}
});
