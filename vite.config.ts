import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Server } from 'node:http';
import { availableParallelism } from 'node:os';
import { defineConfig, type Plugin } from 'vite';
import { chunks } from './src/cli/bundle/chunks.ts';
import { shortMessages } from './src/cli/bundle/short-messages.ts';
import { oldest } from './src/lib/domain/browsers.ts';
import { isCatalog, listCatalogs, words } from './src/cli/words.mjs';

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

/**
 * Compiles the message catalogs, and again when one of them changes. On its own the compiler would also start at every change of a
 * component that lies beside a catalog, and would not know a new catalog.
 */
function messages(): Plugin {
	listCatalogs();
	const compiler = [paraglideVitePlugin(words)].flat()[0]!;
	const { watchChange: hook } = compiler;
	const recompile = typeof hook === 'object' ? hook.handler : hook;
	return {
		...compiler,
		async watchChange(file, change) {
			if (!isCatalog(file)) return;
			listCatalogs();
			await recompile?.call(this, file, change);
		}
	};
}

const { safari, chrome, firefox } = oldest.phone;

// Unit tests need runes and nothing else; the pages are tested in a browser, as they were built.
const isTest = Boolean(process.env.VITEST);
const plugins = isTest ? [svelte()] : [messages(), shortMessages(), liveServer(), sveltekit(), chunks()];

export default defineConfig({
	plugins,
	// Safari 16 for scripts: what it knows and 15.4 does not is one repair of class fields, which would cost every phone 3 KB at first.
	build: {
		target: ['safari16', 'ios16', `chrome${chrome}`, `firefox${firefox}`],
		cssTarget: [`safari${safari}`, `ios${safari}`, `chrome${chrome}`, `firefox${firefox}`]
	},
	// Built into the server: Node reads a package's description again for each of its modules, and Drizzle's alone is 179 KB. It starts in half the time.
	ssr: { noExternal: isTest ? [] : ['drizzle-orm', 'zod', '@simplewebauthn/server'] },
	server: { port: Number(process.env.PORT ?? 3000) },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		passWithNoTests: false,
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// Loading the modules takes longer than most tests do, so a worker loads them once for all its files. What a file changes for
		// everyone (a stubbed global, faked timers) it puts back; the shuffled run of the suite shows whether it did.
		isolate: false,
		// Vitest would leave a core to itself, which on two cores means one worker.
		maxWorkers: availableParallelism(),
		sequence: isTest ? { sequencer: (await import('./tests/support/longest-first.ts')).LongestFirst } : {}
	}
} as Parameters<typeof defineConfig>[0]);
