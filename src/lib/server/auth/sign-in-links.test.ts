import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { openAuth, type Auth } from './auth.ts';
import { linkLasts } from './sign-in-links.ts';

const maya = { name: 'Maya Ortiz', credentials: 'LCSW', email: 'maya@clinic.example', locale: 'en' as const };
const chosen = 'a lantern by the river';

let dataDir: string;
let store: Store;
let auth: Auth;
let now: number;
let id: string;

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-links-'));
	store = await openStore({ dataDir });
	now = Date.now();
	auth = openAuth(store, { origin: null, tls: null }, () => now);
	const made = await auth.createStaff(maya, 'ada');
	if (!made.ok) throw new Error(made.code);
	id = made.id;
});
afterEach(async () => {
	auth.close();
	await store.close();
	rmSync(dataDir, { recursive: true });
});

const signIn = (password: string) => auth.signIn({ email: maya.email, password, ip: '10.0.0.8' });

test('[R21] a new account opens by no password until its person has chosen one by the link', async () => {
	for (const guess of ['', ' ', chosen]) expect(await signIn(guess)).toEqual({ ok: false, code: 'wrong' });
	const token = await auth.makeLink(id, 'ada');
	expect(await auth.linked(token)).toMatchObject({ id, name: 'Maya Ortiz' });
	expect(await auth.useLink(token, 'short')).toEqual({ ok: false, code: 'too-short' });
	expect(await auth.useLink(token, chosen)).toEqual({ ok: true, staffId: id });
	expect(await signIn(chosen)).toMatchObject({ ok: true });
	const acts = (await store.db.select().from(store.t.audit)).map(({ act, by }) => [act, by]);
	expect(acts).toContainEqual(['staff.link-made', 'ada']);
	expect(acts).toContainEqual(['staff.password-changed', id]);
});

test('a link works once, also for two who use it in the same moment', async () => {
	const token = await auth.makeLink(id, 'ada');
	const both = await Promise.all([auth.useLink(token, chosen), auth.useLink(token, 'seven herons at dusk')]);
	expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
	expect(await auth.useLink(token, chosen)).toEqual({ ok: false, code: 'gone' });
});

test('a link works for a day, until the next one is made, and while the account is open', async () => {
	const [first, second] = [await auth.makeLink(id, 'ada'), await auth.makeLink(id, 'ada')];
	expect(await auth.useLink(first, chosen)).toEqual({ ok: false, code: 'gone' });
	now += linkLasts + 1;
	expect(await auth.useLink(second, chosen)).toEqual({ ok: false, code: 'gone' });
	const third = await auth.makeLink(id, 'ada');
	await auth.deactivate(id, 'ada');
	expect(await auth.useLink(third, chosen)).toEqual({ ok: false, code: 'gone' });
	expect(await auth.useLink('nothing', chosen)).toEqual({ ok: false, code: 'gone' });
});

test('the table holds a hash of the token, and a link ends the logins of whoever had the old password', async () => {
	await auth.useLink(await auth.makeLink(id, 'ada'), chosen);
	const answer = await signIn(chosen);
	if (!answer.ok) throw new Error(answer.code);
	const cookie = `${answer.cookie.name}=${answer.cookie.value}`;
	const token = await auth.makeLink(id, 'ada');
	expect(await auth.fromCookieHeader(cookie)).not.toBeNull();
	await auth.useLink(token, 'seven herons at dusk');
	expect(await auth.fromCookieHeader(cookie)).toBeNull();
	expect(await signIn(chosen)).toEqual({ ok: false, code: 'wrong' });
	const kept = JSON.stringify(await store.db.select().from(store.t.signInLink));
	expect(kept).not.toContain(token);
});
