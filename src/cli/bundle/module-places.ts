type Module = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[]; code: string | null };
type Get = (id: string) => Module | null;

const isStyle = (id: string) => /\.css($|\?)|[?&]type=style\b/.test(id);
const runtime =
	/\/node_modules\/(svelte|esm-env|clsx|devalue|@sveltejs\/kit|@lucide\/svelte\/dist\/(Icon|utils|context|defaultAttributes))\b|vite\/(preload-helper|modulepreload-polyfill)|rolldown\/runtime|\/generated\/root\.(js|svelte)|__sveltekit/;
/** A few words, or an icon, are less than the file that they would bring along. */
const tiny = /\/src\/lib\/paraglide\/messages\/|\/@lucide\/svelte\//;
const catalog = /\/src\/lib\/paraglide\/messages(\.js|\/_index\.js)$/;

/** A module that imports the catalog needs only the messages it uses, each a module of its own, and not all of them. */
function importsOf(info: Module | null): string[] {
	const all = info?.importedIds ?? [];
	const messages = all.find((id) => catalog.test(id));
	if (!messages) return [...all];
	const folder = messages.replace(catalog, '/src/lib/paraglide/messages/');
	const named = [...(info?.code ?? '').matchAll(/\bm\.(\w+)/g)].map(([, name]) => `${folder}${name}.js`);
	return [...all.filter((id) => id !== messages), ...named];
}

/** `roots` and everything they import; with `later`, also their dynamic imports, except those in `apart`. */
function needs(get: Get, roots: readonly string[], { later = false, apart = new Set<string>() } = {}): Set<string> {
	const found = new Set<string>();
	const open = [...roots];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		const info = get(id);
		open.push(...importsOf(info));
		if (later) open.push(...(info?.dynamicallyImportedIds ?? []).filter((next) => !apart.has(next)));
	}
	return found;
}

/**
 * Names the output file for each browser module. By default every component would become a file of its own, and a phone
 * would request ninety. A module's place depends on which pages need it:
 *
 * - `base`: the libraries, what a phone's pages share, and the small things that these have in common with pages of one's own; every page loads it
 * - `live`: the connection and the rules, for phones, consoles and displays; `phone-session` and `phone-door`: a phone's screens
 * - `phone-answers`: what several activities share on a phone; `take-<kind>`: the rest of one
 * - `shared-<kind>_<kind>…`: what only those share that build on a common folder, such as the ballot's
 * - `my`: what pages of one's own share and nobody else has
 * - styles: those that phones need are with `base`, what else pages of one's own need in `my`, all others in `staff`
 *
 * Modules no phone needs are split by default.
 */
export function placeModules(ids: readonly string[], get: Get): Map<string, string> {
	const pick = (pattern: RegExp) => ids.filter((id) => pattern.test(id));
	const takes = pick(/\/src\/lib\/activities\/[\w-]+\/Take\.svelte$/);
	const pages = pick(/\/src\/routes\/(\+layout|\+error|join\/\[code\]\/\+page|join\/Phone)\.(svelte|ts)$/);
	const staff = pick(/\/src\/routes\/(?!join\/|gallery\/|my\/).*\+(page|layout|error)(@[^.]*)?\.(svelte|ts)$/);
	const own = pick(/\/src\/routes\/my\/.*\+(page|layout)\.(svelte|ts)$/);

	const phone = needs(get, [...pick(/\/src\/routes\/join\/.*\.(svelte|ts)$/), ...takes], { later: true });
	const forStaff = needs(get, staff, { later: true, apart: new Set(takes) });
	const forOwn = needs(get, own, { later: true, apart: new Set(takes) });
	const firstOwn = needs(get, pick(/\/src\/routes\/my\/((open|unlock)\/)?\+(page|layout)\.svelte$/));
	const perOwn = own.map((page) => needs(get, [page]));
	const elsewhere = forStaff.union(forOwn);
	const first = needs(get, pages);
	const door = needs(get, pick(/\/src\/routes\/join\/\[code\]\/Door\.svelte$/));
	const early = needs(get, pick(/\/src\/routes\/join\/((help|goodbye)\/)?\+page\.svelte$/));
	const session = needs(get, pick(/\/src\/routes\/join\/\[code\]\/Session\.svelte$/));
	const perTake = takes.map((take) => [take.split('/').at(-2)!, needs(get, [take])] as const);
	const families = familiesOf(perTake);

	function placeOf(id: string): string | null {
		if (runtime.test(id)) return 'base';
		if (isStyle(id)) return phone.has(id) ? 'base' : forOwn.has(id) ? 'my' : forStaff.has(id) ? 'staff' : null;
		if (first.has(id)) return 'base';
		const isShared = perOwn.filter((needed) => needed.has(id)).length > 1;
		if (tiny.test(id) && phone.has(id) && (isShared || firstOwn.has(id))) return 'base';
		const kinds = perTake.filter(([, needed]) => needed.has(id)).map(([kind]) => kind);
		const later = session.has(id) || kinds.length > 0;
		if ((door.has(id) || early.has(id)) && (later || (door.has(id) && early.has(id)))) return 'base';
		if (door.has(id)) return 'phone-door';
		if (session.has(id)) return elsewhere.has(id) ? 'live' : 'phone-session';
		if (kinds.length > 1) {
			const family = families.find((family) => kinds.every((kind) => family.includes(kind)));
			return family ? `shared-${family.join('_')}` : 'phone-answers';
		}
		if (kinds[0]) return `take-${kinds[0]}`;
		return isShared && !forStaff.has(id) ? 'my' : null;
	}
	return new Map(
		ids.flatMap((id) => {
			const place = placeOf(id);
			return place ? [[id, place] as const] : [];
		})
	);
}

/** The kinds that build on the same folder of `activities/` which is no activity itself. */
function familiesOf(perTake: readonly (readonly [string, Set<string>])[]): string[][] {
	const byFolder = new Map<string, string[]>();
	for (const [kind, needed] of perTake) {
		const folders = new Set([...needed].flatMap((id) => /\/src\/lib\/activities\/([\w-]+)\//.exec(id)?.[1] ?? []));
		for (const folder of folders) byFolder.set(folder, [...(byFolder.get(folder) ?? []), kind]);
	}
	for (const [kind] of perTake) byFolder.delete(kind);
	return [...byFolder.values()].filter((kinds) => kinds.length > 1).map((kinds) => kinds.toSorted());
}
