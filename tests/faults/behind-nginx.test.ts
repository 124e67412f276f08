import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrail } from '#lib/server/audit/trail.ts';
import { emailOf, password } from '#tests/support/cast.ts';
import { findNginx, makeNginx, type Nginx } from '#tests/support/nginx.ts';
import { Person } from '#tests/support/person.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

/** The product behind nginx, set up by `deploy/nginx.conf`, over TLS from end to end. */
const found = findNginx();
if ('missing' in found) console.log(`Nothing is tried behind nginx: ${found.missing}.`);

let nginx: Nginx;
let server: RunningServer;
let world: World;
beforeAll(async () => {
	if ('missing' in found) return;
	world = await makeWorld();
	nginx = await makeNginx(found.binary);
	server = await startServer({
		dataDir: world.dataDir,
		// Only where the proxy is: other addresses of this machine stand for other people's.
		env: { ORIGIN: nginx.origin, TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'warn' }
	});
	await nginx.start(server.port);
}, 60_000);
afterAll(async () => {
	await server?.stop();
	await nginx?.stop();
});
const behind = test.skipIf('missing' in found);

type Answer = { status: number; headers: IncomingHttpHeaders; raw: string; body: string };
type Asking = { from?: string; at?: string; form?: Record<string, string>; headers?: Record<string, string> };

const ask = (path: string, { from, at, form, headers = {} }: Asking = {}) =>
	new Promise<Answer>((resolve, reject) => {
		const { port, host } = new URL(nginx.origin);
		const body = form && new URLSearchParams(form).toString();
		const sent = request(
			{
				...{ host: at ?? '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', ca: nginx.ca },
				...{ servername: 'localhost', localAddress: from, agent: false },
				headers: {
					host,
					accept: 'text/html',
					...(body !== undefined && { origin: nginx.origin, 'content-type': 'application/x-www-form-urlencoded' }),
					...headers
				}
			},
			(answer) => {
				let text = '';
				answer.setEncoding('utf8').on('data', (more) => (text += more));
				answer.on('end', () =>
					resolve({
						status: answer.statusCode!,
						headers: answer.headers,
						raw: answer.rawHeaders.join('\n'),
						body: text
					})
				);
			}
		);
		sent.on('error', reject);
		sent.end(body);
	});

const signIn = (email: string, password: string, asking: Asking = {}) =>
	ask('/login', { ...asking, form: { email, password } });
const cookieOf = ({ headers }: Answer) => headers['set-cookie']!.map((one) => one.split(';')[0]).join('; ');

behind('pages come through with their headers, and those are small', async () => {
	const cookie = cookieOf(await signIn(emailOf('maya'), password));
	const open = ['/login', '/join', `/join/${world.joinCode}`, '/screen'];
	const own = ['/today', `/sessions/${world.session}/plan`, `/sessions/${world.session}/lead`];
	for (const path of [...open, ...own]) {
		const { status, raw, headers, body } = await ask(path, { headers: own.includes(path) ? { cookie } : {} });
		expect([path, status]).toEqual([path, 200]);
		expect(raw.length).toBeLessThan(3_000);
		expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
		expect(headers['content-security-policy']).toContain('frame-ancestors');
		expect(headers['cache-control']).toContain('no-store');
		expect(body).toContain('</html>');
	}
});

behind('a login is a cookie for this host and https alone', async () => {
	const { status, headers } = await signIn(emailOf('maya'), password);
	expect(status).toBe(303);
	const [cookie] = headers['set-cookie']!.filter((one) => one.includes('session'));
	expect(cookie).toMatch(/^__Host-session=[\w-]{40,};/);
	for (const attribute of [/; Path=\//i, /; HttpOnly/i, /; Secure/i, /; SameSite=Lax/i])
		expect(cookie).toMatch(attribute);
	expect(cookie).not.toMatch(/Domain/i);
});

behind('a form from another site is refused', async () => {
	const form = { email: emailOf('maya'), password: password };
	expect((await ask('/login', { form, headers: { origin: 'https://example.com' } })).status).toBe(403);
});

behind('guessing is counted for the address that nginx saw, whatever the browser says of its own', async () => {
	const guess = async (from: string, n: number) =>
		(await signIn('nobody@example.org', 'not the password', { from, headers: { 'x-forwarded-for': `203.0.113.${n}` } }))
			.body;
	const waits = /\b(wait|again in)\b/i;
	let tries = 1;
	while (!waits.test(await guess('127.0.0.2', tries)) && tries < 9) tries++;
	expect(tries).toBeGreaterThan(2);
	expect(tries).toBeLessThan(9);
	expect(await guess('127.0.0.3', 1)).not.toMatch(waits);
});

behind("the console's socket comes through as wss, and only from the product's own pages", async () => {
	const cookie = cookieOf(await signIn(emailOf('maya'), password));
	const url = nginx.origin.replace('https', 'wss');
	const auth = { as: 'staff' as const, session: world.session };
	const maya = await Person.connect(url, auth, cookie, { origin: nginx.origin }, { ca: nginx.ca });
	expect(maya.seen.room?.status).toBe('planned');
	expect((await maya.send({ type: 'session.open' })).ok).toBe(true);
	await maya.until('open doors', ({ seen }) => seen.room?.status === 'lobby');
	maya.close();
	await expect(
		Person.connect(url, auth, cookie, { origin: 'https://example.com' }, { ca: nginx.ca })
	).rejects.toThrow();
});

const outside = Object.values(networkInterfaces())
	.flatMap((all) => all ?? [])
	.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

test.skipIf('missing' in found || !outside)(
	'[R17] the audit knows that somebody came from beyond this machine',
	async () => {
		await signIn(emailOf('jonas'), password, { at: outside });
		const trail = await openTrail({ dataDir: world.dataDir });
		const rows = await trail.db.select().from(trail.t.audit);
		await trail.close();
		const own = rows.filter(({ act, by }) => act === 'auth.signed-in' && by === world.staff.jonas.id);
		expect(own.map(({ address }) => address)).toEqual([expect.stringMatching(/private|public/)]);
	}
);

behind('the server says that key and data lie in one folder', () => {
	expect(server.log()).toContain('the key lies in the data folder');
});
