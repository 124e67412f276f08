import { describe, expect, test } from 'vitest';
import { imports, isTest, sources, withoutComments, type Source } from '#tests/support/sources.ts';

const own = sources('src', /\.(ts|svelte)$/).filter(({ path }) => !isTest(path));
const isComponent = ({ path }: Source) => path.endsWith('.svelte');

/** The house's table: what a folder of `src/lib` may import of ours besides itself. Words may be said by whatever shows something. */
const may: Record<string, (to: string, from: Source) => boolean> = {
	domain: () => false,
	ui: (to) => within(to, 'paraglide'),
	messages: (to) => within(to, 'paraglide'),
	worksheets: (to) => within(to, 'domain'),
	measures: (to) => within(to, 'domain'),
	activities: (to, from) =>
		within(to, 'domain', 'worksheets', 'measures') ||
		(isComponent(from) && within(to, 'ui', 'paraglide')) ||
		(isWords(from.path) && within(to, 'paraglide')),
	curricula: (to) => within(to, 'domain', 'activities', 'worksheets', 'measures'),
	room: (to, from) =>
		within(to, 'domain') ||
		/^src\/lib\/activities\/(rules|kinds|documents)\.ts$/.test(to) ||
		(isWords(from.path) && within(to, 'paraglide')),
	live: (to) => within(to, 'domain', 'room'),
	older: () => false,
	'made-up': (to) => within(to, 'domain', 'room', 'activities', 'worksheets'),
	surfaces: (to) => within(to, 'domain', 'room', 'activities', 'live', 'ui', 'paraglide'),
	pages: (to, from) =>
		within(
			to,
			...['domain', 'room', 'activities', 'worksheets', 'measures', 'curricula', 'surfaces', 'live', 'ui', 'paraglide']
		) ||
		(/\.server\.ts$/.test(from.path) && within(to, 'server')),
	server: (to) =>
		(within(to, 'domain', 'worksheets', 'measures', 'curricula', 'activities', 'room', 'made-up', 'paraglide') &&
			!/\.svelte$/.test(to)) ||
		// Papers draw by the geometry of the pages.
		to === 'src/lib/ui/charts/timeline.ts'
};
const pure = ['domain', 'room', 'worksheets', 'measures', 'curricula', 'activities'];

/** Names of files that say something: what a kind is called, how a plan offers it, what it leaves for a note. */
const isWords = (path: string) => /[/-](kind|offer|facts|words)\.ts$/.test(path);
const within = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`src/lib/${folder}/`));
const folderOf = (path: string) => /^src\/lib\/([^/]+)\//.exec(path)?.[1];
const isServerSide = (path: string) =>
	/(\.server\.ts|\/\+server\.ts|\.d\.ts)$/.test(path) ||
	path === 'src/server.ts' ||
	path.startsWith('src/cli/') ||
	path.startsWith('src/demo/');

test('every folder of src/lib has a row in the table', () => {
	const folders = new Set(own.map(({ path }) => folderOf(path)).filter((folder) => folder !== undefined));
	expect([...folders].filter((folder) => !(folder in may))).toEqual([]);
});

test.each(Object.keys(may))('%s imports only what it may', (folder) => {
	const strayed = own
		.filter(({ path }) => within(path, folder))
		.flatMap((from) =>
			imports(from)
				.filter((to) => to.startsWith('src/') && !within(to, folder) && !may[folder]!(to, from))
				.map((to) => `${from.path} → ${to}`)
		);
	expect(strayed).toEqual([]);
});

test('pages reach the server only through their server files', () => {
	const strayed = own
		.filter(({ path }) => !isServerSide(path) && !within(path, 'server'))
		.flatMap((from) =>
			imports(from)
				.filter((to) => within(to, 'server'))
				.map((to) => `${from.path} → ${to}`)
		);
	expect(strayed).toEqual([]);
});

/** A route's folder holds a page, a layout or an endpoint; folders below without any belong to it. */
const routes = new Set(
	own.flatMap(({ path }) => (/^src\/routes\/(.*\/)?\+/.test(path) ? [path.slice(0, path.lastIndexOf('/') + 1)] : []))
);
function routeOf(path: string): string {
	const folder = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
	return routes.has(folder) ? folder : routeOf(folder);
}

test('a route imports from itself and the routes above it, never from another one', () => {
	const inRoutes = (path: string) => path.startsWith('src/routes/');
	const strayed = own
		.filter(({ path }) => inRoutes(path))
		.flatMap((from) =>
			imports(from)
				.filter((to) => inRoutes(to) && !routeOf(from.path).startsWith(routeOf(to)))
				.map((to) => `${from.path} → ${to}`)
		);
	expect(strayed).toEqual([]);
});

describe.each(pure)('%s is pure', (folder) => {
	// A kind and its offer name sentences, and views are components: where pure rules meet what they look like.
	const isKind = (path: string) => /^src\/lib\/activities\/(view|[a-z-]+\/(kind|offer))\.ts$/.test(path);
	const files = own.filter((source) => within(source.path, folder) && !isComponent(source) && !isKind(source.path));

	test('no package but the one for shapes', () => {
		const packages = files.flatMap((from) =>
			imports(from)
				.filter((to) => (!to.startsWith('src/') && to !== 'zod') || to.endsWith('.svelte'))
				.map((to) => `${from.path} → ${to}`)
		);
		expect(packages).toEqual([]);
	});

	test('no clock, no chance, no surroundings', () => {
		const impure =
			/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bcrypto\b|\bperformance\b|\bprocess\.|\bglobalThis\b|\bwindow\.|(?<!\/)\bdocument\.|\bset(Timeout|Interval|Immediate)\b|\bfetch\(/;
		const found = files.flatMap((source) => {
			const hit = impure.exec(withoutComments(source));
			return hit ? [`${source.path}: ${hit[0]}`] : [];
		});
		expect(found).toEqual([]);
	});
});

test('one module knows the login library, so that it can be replaced in a day', () => {
	const users = own.filter((source) => imports(source).includes('lucia')).map(({ path }) => path);
	expect(users).toHaveLength(1);
});

test.each([
	['better-sqlite3', ['src/lib/server/store/']],
	['pg', ['src/lib/server/store/']],
	['drizzle-orm', ['src/lib/server/', 'src/demo/']],
	['socket.io', ['src/lib/server/live/']],
	['@node-rs/argon2', ['src/lib/server/auth/']]
])('%s is used behind one door', (name, doors) => {
	const users = own.filter((source) => imports(source).some((to) => to === name || to.startsWith(`${name}/`)));
	expect(users.map(({ path }) => path).filter((path) => !doors.some((door) => path.startsWith(door)))).toEqual([]);
});

test('[R13] outside the store, reads are awaited queries that both engines know', () => {
	const found = own
		.filter(({ path }) => within(path, 'server') && !within(path, 'server/store'))
		.flatMap((source) => (/\.(all|run|get)\(\)/.test(withoutComments(source)) ? [source.path] : []));
	expect(found).toEqual([]);
});
