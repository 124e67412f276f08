import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { sources } from '#tests/support/sources.ts';
import { emailOf, password } from '#tests/support/cast.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

/** Every page and every form action of the staff, from the files that make them. A new one is asked like the others. */
const pages = sources('src/routes/(staff)', /\+page(@\w*)?\.(server\.ts|svelte)$/);
const paths = [...new Set(pages.map(({ path }) => addressOf(path)))];
const actions = pages.flatMap(({ path, text }) => {
	const [, body = ''] = /export const actions = \{\n([\s\S]*?)\n\};/.exec(text) ?? [];
	const names = [...body.matchAll(/^\t(\w+)\b/gm)].map(([, name]) => name!);
	return names.map((name) => addressOf(path) + (name === 'default' ? '' : `?/${name}`));
});

let world: World;
let server: RunningServer;
beforeAll(async () => {
	world = await makeWorld();
	server = await startServer({ dataDir: world.dataDir, env: { LOG_LEVEL: 'warn' } });
});
afterAll(async () => {
	await server?.stop();
	rmSync(world.dataDir, { recursive: true, force: true });
});

function addressOf(path: string): string {
	const folder = path.replace('src/routes/(staff)', '').replace(/\/\+page.*$/, '');
	return folder.replace(/\/\([^)]*\)/g, '').replace(/\[[^\]]*\]/g, '1');
}

const ask = (path: string, cookie = '', method = 'GET') =>
	fetch(server.origin + path, {
		method,
		redirect: 'manual',
		headers: { cookie, accept: 'text/html', origin: server.origin },
		body: method === 'POST' ? new URLSearchParams({ any: 'thing' }) : undefined
	});

async function signIn(key: keyof World['staff']): Promise<string> {
	const answer = await fetch(`${server.origin}/login`, {
		method: 'POST',
		redirect: 'manual',
		headers: { accept: 'text/html', origin: server.origin },
		body: new URLSearchParams({ email: emailOf(key), password })
	});
	expect([answer.status, answer.headers.get('location')]).toEqual([303, '/today']);
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

test.each(paths)('[R7] %s sends whoever is not signed in to the sign-in page', async (path) => {
	const answer = await ask(path);
	expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/login\?to=/)]);
});

test.each(actions)('[R7] %s does nothing for whoever is not signed in', async (path) => {
	const answer = await ask(path, '', 'POST');
	expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/login\?to=/)]);
});

test('a form that comes from another site is refused', async () => {
	const answer = await fetch(`${server.origin}/login`, {
		method: 'POST',
		headers: { origin: 'https://elsewhere.example' },
		body: new URLSearchParams({ email: emailOf('maya'), password })
	});
	expect(answer.status).toBe(403);
});

test('no page is kept, and each says what a browser must know', async () => {
	const { headers } = await ask('/today', await signIn('maya'));
	expect(headers.get('cache-control')).toMatch(/no-store/);
	expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors/);
	expect(headers.get('x-content-type-options')).toBe('nosniff');
});

/** Pages and endpoints with something in their address; what is only sent to has no page to ask for. */
const dynamic = sources('src/routes', /\/(\+page(@\w*)?\.svelte|\+server\.ts)$/)
	.filter(({ path, text }) => path.includes('[') && (path.endsWith('.svelte') || /export const GET\b/.test(text)))
	.map(({ path }) => path.replace(/^src\/routes/, '').replace(/\/\+(page|server).*$/, ''));
const unknown = (route: string) => route.replace(/\/\([^)]*\)/g, '').replace(/\[[^\]]*\]/g, '999999');
/** The door explains on its own page what may be wrong with a code, and takes another. */
const explains = ['/join/[code]'];

test.each(dynamic.filter((route) => !explains.includes(route)))(
	'%s of something that is not there is not found',
	async (route) => {
		const cookie = await signIn(route.includes('/reviews/') ? 'sara' : 'maya');
		const { status, headers } = await ask(unknown(route), cookie);
		expect([status, headers.get('location')]).toEqual([404, null]);
	}
);

test('signing out has the browser forget what it cached, and leaves unsent answers of a shared device alone', async () => {
	const answer = await ask('/logout', await signIn('maya'), 'POST');
	expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?why=out']);
	expect(answer.headers.get('clear-site-data')).toBe('"cache"');
});

test('a screen that was covered opens no page of its login, and the console behind it goes on', async () => {
	const cookie = await signIn('maya');
	const send = (method: string, body?: string) =>
		fetch(`${server.origin}/account/cover`, {
			method,
			headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
			body
		});
	const typed = (password: string, who: string) => JSON.stringify({ password, who });
	expect((await send('POST')).status).toBe(204);
	expect((await ask('/today', cookie)).headers.get('location')).toBe('/login?to=%2Ftoday');
	expect((await send('DELETE', typed(password, world.staff.jonas.id))).status).toBe(401);
	expect((await send('DELETE', typed('not the right words', world.staff.maya.id))).status).toBe(403);
	expect((await ask('/today', cookie)).status).toBe(303);
	expect((await send('DELETE', typed(password, world.staff.maya.id))).status).toBe(204);
	expect((await ask('/today', cookie)).status).toBe(200);
});

const closed: [keyof World['staff'], string[]][] = [
	['maya', ['/admin', '/admin/new', '/groups/new']],
	['sara', ['/admin', '/admin/new', '/groups/new', '/sessions/new']],
	[
		'ada',
		['/sessions/new', '/sessions/:id/plan', '/sessions/:id/lead', '/sessions/:id/wrap-up', '/sessions/:id/record']
	]
];

test.each(closed)('[R7] what is not for %s stays closed: %o', async (key, paths) => {
	const cookie = await signIn(key);
	expect((await ask('/today', cookie)).status).toBe(200);
	for (const path of paths) {
		const { status } = await ask(path.replace(':id', String(world.session)), cookie);
		expect([path, [403, 404].includes(status) ? 'closed' : status]).toEqual([path, 'closed']);
	}
});

test('[R7] an act is refused to whoever lacks the standing, whatever the page shows', async () => {
	const sara = await signIn('sara');
	const refused = [
		'/admin?/give',
		'/admin?/approve',
		'/admin?/deactivate',
		'/admin/new',
		'/groups/new',
		'/sessions/new',
		'/clients?/add'
	];
	for (const path of [...refused, `/groups/${world.group}?/register`, `/groups/${world.group}?/team`])
		expect([path, (await ask(path, sara, 'POST')).status]).toEqual([path, 403]);
});
