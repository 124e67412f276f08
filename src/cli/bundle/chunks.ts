import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, Plugin } from 'vite';
import { placeModules } from './module-places.ts';

/** The order in which groups claim modules: each needs only itself and those before it. */
const order = ['base', 'live', 'phone-session', 'phone-door', 'phone-answers'];
/** Loaded by every page before it fetches anything else. */
const onEveryPage = /\/(chunks|assets)\/base\.[^/]+$/;
/**
 * Every phone first loads the list of all pages. Listing each page's imports there, to preload them, would double its
 * size; instead the server names the modules of the opened page, and a link's are fetched on hover.
 */
const isListOfPages = /entry\/app\b/;
const screens = /^(phone-session|phone-door|take-[\w-]+)$/;
const isGroup = new RegExp(`^(${order.join('|')}|(take|shared)-[\\w-]+)$`);
const phonePage = '/src/routes/join/[code]/+page.svelte';

/**
 * Bundles the browser's modules into a few files (see `placeModules`). A phone's screens are imported dynamically, so no page
 * would list them; here they are added to the page's imports, and `src/lib/server/preloads.ts` picks the ones needed.
 */
export function chunks(): Plugin {
	let places = new Map<string, string>();
	let node: string | undefined;
	return {
		name: 'circlekeeper-chunks',
		apply: 'build',
		config: () => ({
			build: {
				modulePreload: {
					resolveDependencies: (_, files, { hostId }) =>
						isListOfPages.test(hostId) ? [] : files.filter((file) => !onEveryPage.test(file))
				}
			}
		}),
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		buildEnd() {
			const ids = [...this.getModuleIds()];
			places = placeModules(ids, (id) => this.getModuleInfo(id));
			const needsPhone = (id: string) => this.getModuleInfo(id)?.importedIds.some((to) => to.endsWith(phonePage));
			node = ids.find((id) => id.includes('/client-optimized/nodes/') && needsPhone(id));
		},
		outputOptions(options) {
			const group = (name: string, priority: number) => ({
				name: (id: string) => {
					const place = places.get(id) ?? (id.includes('rolldown/runtime') ? 'base' : null);
					return place?.startsWith(name) ? place : null;
				},
				priority
			});
			const files = String(options.chunkFileNames);
			options.chunkFileNames = ({ name }) => (isGroup.test(name) ? files.replace('/[hash]', '/[name].[hash]') : files);
			options.codeSplitting = {
				groups: [
					...order.map((name, at) => group(name, 100 - at)),
					group('shared-', 60),
					group('take-', 50),
					group('my', 45),
					group('staff', 40)
				]
			};
			return options;
		},
		writeBundle({ dir }) {
			const file = join(dir!, '.vite/manifest.json');
			const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
			const page = Object.entries(manifest).find(([key]) => node?.endsWith(`/${key}`))?.[1];
			if (!page) throw new Error('The page of a phone is not in the manifest.');
			const isScreen = (key: string) => screens.test(manifest[key]!.name ?? '');
			page.imports = [...(page.imports ?? []), ...Object.keys(manifest).filter(isScreen)];
			// SvelteKit would not list chunks it has seen as dynamic imports. It follows those only for styles, which are in `base` here.
			for (const chunk of Object.values(manifest)) if (isGroup.test(chunk.name ?? '')) delete chunk.dynamicImports;
			writeFileSync(file, JSON.stringify(manifest));
		}
	};
}
