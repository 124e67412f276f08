import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Server } from 'node:http';
import { defineConfig, type Plugin } from 'vite';
import { words } from './src/cli/words.mjs';

/**
 * Sockets and pages share one module graph: the server's `init` hook attaches Socket.IO to the http server it finds here.
 * A changed server module would leave sockets with the old instance, so it restarts the whole server.
 */
function liveServer(): Plugin {
	const hand = (http: unknown) => {
		(globalThis as Record<symbol, unknown>)[Symbol.for('circlekeeper.http')] = http as Server;
	};
	return {
		name: 'circlekeeper-live-server',
		configureServer(vite) {
			hand(vite.httpServer);
			vite.watcher.on('change', (file) => {
				if (/src\/lib\/(server|room|activities|domain)\/.*\.ts$/.test(file) && !file.endsWith('.test.ts'))
					void vite.restart();
			});
		},
		configurePreviewServer(vite) {
			hand(vite.httpServer);
		}
	};
}

// Unit tests need runes and nothing else; the pages are tested in a browser, as they were built.
const plugins = process.env.VITEST ? [svelte()] : [paraglideVitePlugin(words), liveServer(), sveltekit()];

export default defineConfig({
	plugins,
	server: { port: Number(process.env.PORT ?? 3000) },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		passWithNoTests: false,
		testTimeout: 20_000
	}
} as Parameters<typeof defineConfig>[0]);
