import { afterAll, beforeAll, expect, test } from 'vitest';
import { get, request } from 'node:http';
import { startServer, type RunningServer } from '#tests/support/server.ts';

let server: RunningServer;
beforeAll(async () => {
	// As in a settings file whose lines were left empty.
	server = await startServer({ env: { BODY_SIZE_LIMIT: '', TRUSTED_PROXIES: '' } });
}, 30_000);
afterAll(() => server?.stop());

/** What came before the body, byte for byte. */
const headers = (path: string) =>
	new Promise<string>((resolve, reject) =>
		get(server.origin + path, (response) => {
			response.resume();
			resolve(response.rawHeaders.join('\n'));
		}).on('error', reject)
	);

// nginx reads the headers of an answer into 4 KB and answers 502 when they do not fit; what a proxy adds needs room too.
test.each(['/setup', '/login', '/join', '/join/help', '/screen'])('%s fits through a proxy', async (path) => {
	expect((await headers(path)).length).toBeLessThan(3_000);
});

test('what a page needs first is named in the page instead', async () => {
	const page = await (await fetch(`${server.origin}/join`)).text();
	expect(page.match(/<link rel="modulepreload" href="[^"]+\.js" \/>/g)!.length).toBeGreaterThan(3);
	expect(page).not.toContain('%preloads%');
});

test('a method that shows what proxies add is not answered', async () => {
	const { port } = new URL(server.origin);
	const status = await new Promise<number>((resolve, reject) =>
		request({ port, path: '/login', method: 'TRACE' }, (response) => resolve(response.resume().statusCode!))
			.on('error', reject)
			.end()
	);
	expect(status).toBeGreaterThanOrEqual(400);
});

const asksForCode = async (forwarded?: string) => {
	const headers: HeadersInit = forwarded ? { 'x-forwarded-for': forwarded } : {};
	return (await (await fetch(`${server.origin}/setup`, { headers })).text()).includes('name="code"');
};

test('[R21] only who sits at the machine itself sets the server up without the code, whatever they say of their address', async () => {
	expect(await asksForCode()).toBe(false);
	expect(await asksForCode('203.0.113.9')).toBe(true);
	expect(await asksForCode('127.0.0.1, 203.0.113.9')).toBe(true);
});

const guards = ['cross-origin-resource-policy', 'permissions-policy', 'referrer-policy'];

test('files say the same of who may use them as pages do, and nothing may be framed', async () => {
	const page = await fetch(`${server.origin}/join`);
	const script = /<link rel="modulepreload" href="([^"]+\.js)"/.exec(await page.clone().text())![1]!;
	for (const path of [new URL(script, `${server.origin}/join`).pathname, '/healthz', '/nowhere', '/login', '/screen']) {
		const { headers } = await fetch(server.origin + path);
		expect(headers.get('x-content-type-options'), path).toBe('nosniff');
		expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
		for (const name of guards) expect(headers.get(name), `${name} of ${path}`).toBe(page.headers.get(name));
	}
	expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});
