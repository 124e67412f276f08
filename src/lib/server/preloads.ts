/** Parts of a phone's page that are loaded only where needed. */
export type Screen = 'door' | 'session' | `take-${string}`;

const optional = /\/chunks\/(live|phone-session|phone-door|phone-answers|take-[\w-]+)\./;
/** The files of a screen, by their names in the build. */
function filesOf(screen: Screen): string[] {
	if (screen === 'door') return ['phone-door'];
	return screen === 'session' ? ['phone-session', 'live'] : [screen, 'phone-answers'];
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
			const wanted = new Set(chosen?.flatMap(filesOf));
			return modules
				.filter((path) => !chosen || !optional.test(path) || wanted.has(optional.exec(path)![1]!))
				.map((path) => `<link rel="modulepreload" href="${path}" />`)
				.join('');
		}
	};
}
