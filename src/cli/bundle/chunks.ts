import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, Plugin } from 'vite';
import { placeModules } from './module-places.ts';

/** The order in which groups claim their modules: each needs only itself and those before it. */
const order = ['base', 'live', 'phone-session', 'phone-door', 'phone-answers'];
/** Loaded by every page before it fetches anything else. */
const onEveryPage = /\/(chunks|assets)\/base\.[^/]+$/;
/**
 * Every phone loads the list of all pages first. Naming there what each page's modules import, to fetch them a little earlier, made up half
 * of it; the server names the modules of the page that is opened, and a link's are fetched when it is pointed at.
 */
const isListOfPages = /entry\/app\b/;
const screens = /^(phone-session|phone-door|take-[\w-]+)$/;
const isGroup = new RegExp(`^(${order.join('|')}|(take|shared)-[\\w-]+)$`);
const phonePage = '/src/routes/join/[code]/+page.svelte';

/**
 * Builds the browser's modules into few files (see `placeModules`). A phone's screens are fetched by its page once it runs, and would be
 * named nowhere before; so they are listed among what the page imports, and `src/lib/server/preloads.ts` names those that are needed.
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
			// SvelteKit does not name what it has met as fetched later. It follows that for styles, and these chunks' styles are with `base`.
			for (const chunk of Object.values(manifest)) if (isGroup.test(chunk.name ?? '')) delete chunk.dynamicImports;
			writeFileSync(file, JSON.stringify(manifest));
		}
	};
}
