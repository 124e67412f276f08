import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Scope, Standing } from '#lib/domain/standing.ts';
import { cameFrom } from '#lib/server/audit/provenance.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { openAuth, type Auth, type Ended } from './auth.ts';
import { granting } from './memberships.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const password = 'seven herons at dusk';

let dataDir: string;
let store: Store;
let auth: Auth;
let now: number;
let ended: Ended[];
let maya: string;

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-logins-'));
	store = await openStore({ dataDir });
	now = Date.now();
	auth = openAuth(store, { origin: null, tls: null }, () => now);
	ended = [];
	auth.onEnded((which) => ended.push(which));
	const person = { name: 'Maya Ortiz', credentials: 'LCSW', locale: 'en' as const, password };
	const done = await auth.createStaff({ ...person, email: 'maya@clinic.example' }, 'system');
	if (!done.ok) throw new Error(done.code);
	maya = done.id;
});
afterEach(async () => {
	auth.close();
	await store.close();
	rmSync(dataDir, { recursive: true });
});

async function login(): Promise<{ cookie: string; id: string }> {
	const { cookie } = await auth.renew(maya);
	const header = `${cookie.name}=${cookie.value}`;
	return { cookie: header, id: (await auth.fromCookieHeader(header, 'background'))!.authSession };
}
const gives = (standing: Standing, scope: Scope) =>
	store.write((tx) => granting(store, tx, { staffId: maya, standing, scope, startsAt: now }, 'system', now));
const isGood = async ({ id }: { id: string }) => auth.isGood(id);
const group: Scope = { kind: 'group', id: 'skills' };

/** At work every ten minutes until then. */
async function busyUntil({ cookie }: { cookie: string }, end: number) {
	for (now += 10 * MINUTE; now < end; now += 10 * MINUTE) await auth.fromCookieHeader(cookie);
	now = end;
}

test('what a page asks for by itself keeps no login: nobody is at work because of it', async () => {
	const { cookie } = await login();
	for (let i = 0; i < 14; i++) {
		now += MINUTE;
		expect(await auth.fromCookieHeader(cookie, 'background')).not.toBeNull();
	}
	now += MINUTE;
	expect(await auth.fromCookieHeader(cookie, 'background')).toBeNull();
});

test.each([
	['facilitator', group, 12],
	['supervisor', group, 8],
	['admin', { kind: 'installation' }, 8]
] satisfies [Standing, Scope, number][])(
	'a login of a person who is %s lasts at most so long',
	async (standing, scope, hours) => {
		await gives(standing, scope);
		const start = now;
		const desk = await login();
		await busyUntil(desk, start + hours * HOUR - 1);
		expect(await isGood(desk)).toBe(true);
		now += 1;
		expect(await isGood(desk)).toBe(false);
	}
);

test('[R7] whoever is given more while signed in is signed in for less', async () => {
	const start = now;
	const desk = await login();
	await busyUntil(desk, start + 7 * HOUR);
	await gives('supervisor', group);
	await busyUntil(desk, start + 8 * HOUR);
	expect(await isGood(desk)).toBe(false);
});

test('Maya finds her sign-ins by their browser and where they came from, and ends one or all others', async () => {
	const from = { staff: null, login: null, address: 'private' as const, purpose: 'own-account' as const };
	const at = (browser: 'firefox' | 'safari', system: 'windows' | 'iphone') =>
		cameFrom({ ...from, device: { browser, system } }, login);
	const [desk, phone, old] = [await at('firefox', 'windows'), await at('safari', 'iphone'), await login()];
	expect(await auth.logins(maya)).toMatchObject([
		{ id: desk.id, browser: 'firefox', system: 'windows', address: 'private' },
		{ id: phone.id, browser: 'safari', system: 'iphone', address: 'private' },
		{ id: old.id, browser: null, system: null, address: null }
	]);
	await auth.endLogin('somebody else', phone.id);
	expect(ended).toEqual([]);
	await auth.endLogin(maya, phone.id);
	expect(ended).toEqual([{ staffId: maya, authSession: phone.id }]);
	const tablet = await login();
	await auth.signOutOthers(maya, desk.id);
	expect(
		ended
			.slice(1)
			.map(({ authSession }) => authSession)
			.toSorted()
	).toEqual([old.id, tablet.id].toSorted());
	expect(await isGood(desk)).toBe(true);
});

test('while the screen is covered the console goes on, and pages open only with the password', async () => {
	const desk = await login();
	now += 14 * MINUTE;
	await auth.touch(desk.id);
	await auth.cover(desk.id);
	expect(await auth.fromCookieHeader(desk.cookie)).toMatchObject({ authSession: desk.id, covered: true });
	expect(await isGood(desk)).toBe(true);
	expect(await auth.uncover(desk.id, maya, 'not the right words')).toEqual({ ok: false, code: 'wrong' });
	expect(await auth.fromCookieHeader(desk.cookie)).toMatchObject({ covered: true });
	expect(await auth.uncover(desk.id, maya, password)).toEqual({ ok: true });
	expect(await auth.fromCookieHeader(desk.cookie)).toMatchObject({ covered: false });
});

test('a page that is asked for on a covered screen does not count as activity', async () => {
	const desk = await login();
	await auth.cover(desk.id);
	for (let i = 0; i < 15; i++) {
		now += MINUTE;
		await auth.fromCookieHeader(desk.cookie);
	}
	expect(await isGood(desk)).toBe(false);
});
