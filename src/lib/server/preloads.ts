/** Parts of a phone's page that are loaded only where needed. */
export type Screen = 'door' | 'session' | `take-${string}`;

const optional = /\/chunks\/(live|phone-session|phone-door|phone-answers|(?:take|shared)-[\w-]+)\./;

/** Whether a screen needs a file, by its name in the build: see `src/cli/bundle/module-places.ts`. */
function needs(screen: Screen, file: string): boolean {
	if (screen === 'door') return file === 'phone-door';
	if (screen === 'session') return file === 'phone-session' || file === 'live';
	if (file.startsWith('shared-')) return file.slice('shared-'.length).split('_').includes(screen.slice('take-'.length));
	return file === screen || file === 'phone-answers';
}

/**
 * Preloads a page's modules from its head. By default, SvelteKit lists them in a `Link` header of up to 11 KB, and nginx answers 502 to headers
 * above 4 KB. Stylesheets need no hint: the head already links them.
 */
export function preloads(screens: () => readonly Screen[] | undefined) {
	const modules: string[] = [];
	return {
		preload({ type, path }: { type: string; path: string }): boolean {
			if (type === 'js') modules.push(path);
			return false;
		},
		tags(): string {
			const chosen = screens();
			const isWanted = (path: string) => {
				const file = optional.exec(path)?.[1];
				return !chosen || !file || chosen.some((screen) => needs(screen, file));
			};
			return modules
				.filter(isWanted)
				.map((path) => `<link rel="modulepreload" href="${path}" />`)
				.join('');
		}
	};
}
