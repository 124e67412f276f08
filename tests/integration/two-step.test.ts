import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSecret, setUpOf } from '#lib/server/auth/totp.ts';
import { readConfig } from '#lib/server/config.ts';
import { startApp } from '#lib/server/start.ts';
import { Authenticator } from '#tests/support/authenticator.ts';
import { emailOf, password } from '#tests/support/cast.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: RunningServer;
let phone: Authenticator;

/** Sara has an authenticator app; nobody else has a factor. */
beforeAll(async () => {
	world = await makeWorld();
	const app = await startApp(readConfig({ DATA_DIR: world.dataDir, LOG_LEVEL: 'silent' }));
	const secret = newSecret();
	await app.auth.twoStep.factors.add(world.staff.sara.id, { kind: 'totp', name: 'Phone', secret, counter: 0 });
	await app.stop();
	phone = new Authenticator(setUpOf(secret, emailOf('sara')).secret);
	server = await startServer({ dataDir: world.dataDir, env: { LOG_LEVEL: 'warn' } });
});
afterAll(async () => {
	await server?.stop();
	rmSync(world.dataDir, { recursive: true, force: true });
});

/** One browser: keeps its cookies, follows nothing. */
class Browser {
	#cookies = new Map<string, string>();

	async ask(path: string, fields?: Record<string, string>) {
		const answer = await fetch(server.origin + path, {
			method: fields ? 'POST' : 'GET',
			redirect: 'manual',
			headers: {
				accept: 'text/html',
				origin: server.origin,
				cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
			},
			body: fields && new URLSearchParams(fields)
		});
		for (const cookie of answer.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
			if (value === '') this.#cookies.delete(name!);
			else this.#cookies.set(name!, value!);
		}
		return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
	}

	signIn = (key: string, secret = password, to = '') =>
		this.ask(`/login${to}`, { email: emailOf(key), password: secret });
	code = (code: string, to = '') => this.ask(`/login/two-step${to || '?'}${to && '&'}/code`, { code });
}

const browser = () => new Browser();

test('[R7] the password alone opens no page and no endpoint, and the code opens the page that asked', async () => {
	const sara = browser();
	const to = '?to=%2Freviews';
	expect(await sara.signIn('sara', password, to)).toMatchObject({ status: 303, to: `/login/two-step${to}` });
	for (const path of ['/today', '/account/factors', '/account/factors/codes', '/account/confirm/passkey'])
		expect((await sara.ask(path)).to).toMatch(/^\/login\?to=/);
	expect((await sara.ask('/login/set-up')).to).toBe('/login');
	expect((await sara.ask('/login/two-step')).status).toBe(200);
	expect(await sara.ask(`/login/two-step?/code&to=%2Freviews`, { code: phone.code() })).toMatchObject({
		to: '/reviews'
	});
	expect((await sara.ask('/reviews')).status).toBe(200);
	expect((await sara.ask('/login/two-step')).to).toBe('/login');
});

test('a code that was used is refused to whoever read it over her shoulder', async () => {
	const other = browser();
	await other.signIn('sara');
	const answer = await other.code(phone.code(-1));
	expect([answer.status, answer.to]).toEqual([400, null]);
	expect((await other.ask('/today')).to).toMatch(/^\/login/);
});

test('after five wrong codes it starts again at the password', async () => {
	const sara = browser();
	await sara.signIn('sara');
	for (let i = 0; i < 4; i++) expect((await sara.code('000000')).status).toBe(400);
	expect((await sara.code('000000')).to).toBe('/login?why=tries');
	expect((await sara.code(phone.code(1))).to).toBe('/login');
});

test('[R21] Ada resets what Sara lost; a link then leads Sara to set up both anew, and not around it', async () => {
	const [ada, sara] = [browser(), browser()];
	expect((await ada.signIn('ada')).to).toBe('/today');
	expect((await ada.ask('/admin?/resetTwoStep', { id: world.staff.ada.id })).status).toBe(400);
	expect((await ada.ask('/admin?/resetTwoStep', { id: world.staff.sara.id })).to).toBe('/admin');
	const { text } = await ada.ask('/admin?/link', { id: world.staff.sara.id });
	const [, token] = /\/welcome#([\w-]+)/.exec(text)!;
	const secret = 'a lantern by the river';
	expect((await sara.ask('/welcome', { token: token!, password: secret })).to).toBe('/login/set-up');
	expect((await sara.ask('/today')).to).toMatch(/^\/login/);
	expect((await sara.ask('/login/set-up?/later', {})).to).toBeNull();
	const page = await sara.ask('/login/set-up');
	phone = new Authenticator(/[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}/.exec(page.text)![0]);
	expect((await sara.ask('/login/set-up?/app', { code: '000000' })).status).toBe(400);
	expect((await sara.ask('/login/set-up?/app', { code: phone.code() })).to).toBe('/account/factors/codes?to=%2Ftoday');
	const { text: codes } = await sara.ask('/account/factors/codes');
	// Of the list, since an id elsewhere on the page may by chance consist of digits alone.
	const [, recovery] = />([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})</.exec(codes)!;
	expect((await sara.ask('/account/factors/codes?to=%2Ftoday', {})).to).toBe('/today');
	expect((await sara.ask('/account/factors/codes')).to).toBe('/account/factors');
	const later = browser();
	expect((await later.signIn('sara', secret)).to).toBe('/login/two-step');
	expect((await later.code(recovery!)).to).toBe('/today');
});

test('the page that confirms leads only to pages of this server', async () => {
	const maya = browser();
	await maya.signIn('maya');
	const asked = await maya.ask('/account/confirm?/proof&to=https%3A%2F%2Felsewhere.example', { code: password });
	expect(asked.to).toBe('/today');
	expect((await maya.ask('/account/confirm?/proof&to=%2Fgroups', { code: 'a guess of mine' })).status).toBe(400);
	expect((await maya.ask('/account/confirm?/proof&to=%2Fgroups', { code: password })).to).toBe('/groups');
});
