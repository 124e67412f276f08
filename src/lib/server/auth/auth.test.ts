import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreUnavailable } from '#lib/server/store/errors.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { openAuth, type Auth, type Ended } from './auth.ts';
import { granting, type NewMembership } from './memberships.ts';

const MINUTE = 60_000;
const password = 'seven herons at dusk';
const maya = {
	name: 'Maya Ortiz',
	credentials: 'LCSW',
	email: 'maya@clinic.example',
	password,
	locale: 'en' as const
};
const jonas = {
	...maya,
	name: 'Jonas Weber',
	email: 'jonas@clinic.example'
};

let dataDir: string;
let store: Store;
let auth: Auth;
let now: number;
let ended: Ended[];

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-auth-'));
	store = await openStore({ dataDir });
	now = Date.now();
	auth = openAuth(store, { origin: null, tls: null }, () => now);
	ended = [];
	auth.onEnded((which) => ended.push(which));
});
afterEach(async () => {
	auth.close();
	await store.close();
	rmSync(dataDir, { recursive: true });
});

const signIn = (email = maya.email, secret = password, ip = '10.0.0.8') => auth.signIn({ email, password: secret, ip });
const cookieOf = async (...who: Parameters<typeof signIn>) => {
	const answer = await signIn(...who);
	if (!answer.ok) throw new Error(answer.code);
	return `theme=dark; ${answer.cookie.name}=${answer.cookie.value}`;
};
const idOf = async (created: ReturnType<Auth['createStaff'] | Auth['createFirst']>) => {
	const answer = await created;
	if (!answer.ok) throw new Error(answer.code);
	return answer.id;
};
const joins = (given: NewMembership) => store.write((tx) => granting(store, tx, given, 'system', now));
const audited = async () => (await store.db.select().from(store.t.audit)).map((row) => row.act);

test('Maya signs in, however she writes her address, and her cookie tells who she is', async () => {
	const id = await idOf(auth.createFirst(maya));
	await joins({ staffId: id, standing: 'facilitator', scope: { kind: 'group', id: 'skills' }, startsAt: now });
	await joins({ staffId: id, standing: 'supervisor', scope: { kind: 'group', id: 'skills' }, startsAt: null });
	const found = await auth.fromCookieHeader(await cookieOf(' Maya@Clinic.example '));
	expect(found?.staff).toEqual({
		id,
		name: 'Maya Ortiz',
		credentials: 'LCSW',
		standings: ['facilitator', 'admin'],
		locale: 'en'
	});
	expect(await audited()).toEqual([
		...['membership.granted', 'staff.created', 'membership.granted', 'membership.proposed', 'auth.signed-in']
	]);
});

test('a wrong password and an unknown address get the same answer after the same work', async () => {
	await auth.createStaff(maya, 'system');
	const took = async (email: string) => {
		const start = performance.now();
		expect(await signIn(email, 'not the right words')).toEqual({ ok: false, code: 'wrong' });
		return performance.now() - start;
	};
	// The quickest of three: on a busy machine, any one of them may have waited for something else.
	const quickest = async (email: string) => Math.min(await took(email), await took(email), await took(email));
	const [wrong, unknown] = [await quickest(maya.email), await quickest('nobody@clinic.example')];
	// Hashing takes many times longer than a lookup: without it, the answer would come at once.
	expect(unknown).toBeGreaterThan(wrong / 4);
	expect((await audited()).filter((act) => act === 'auth.refused')).toHaveLength(6);
});

test('the table holds a hash of the token, and neither is good for the other', async () => {
	await auth.createStaff(maya, 'system');
	const answer = await signIn();
	if (!answer.ok) throw new Error(answer.code);
	const [row] = await store.db.select().from(store.t.authSession);
	expect(row!.id).not.toContain(answer.token);
	expect(row!.id).toMatch(/^[0-9a-f]{64}$/);
	expect(await auth.fromCookieHeader(`session=${row!.id}`)).toBeNull();
	expect(Buffer.from(answer.token, 'base64url')).toHaveLength(32);
});

test('over HTTPS the cookie is bound to the host and never sent in clear', async () => {
	const secure = openAuth(store, { origin: 'https://circle.example.org', tls: null });
	expect(secure.cookieName).toBe('__Host-session');
	expect(secure.cookieAttributes).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: true });
	secure.close();
	expect(auth.cookieName).toBe('session');
});

test.each([null, '', 'session=', 'session=%E0%A4%A', 'other=1; session=guess'])(
	'the cookies %o are nobody',
	async (header) => {
		await auth.createStaff(maya, 'system');
		expect(await auth.fromCookieHeader(header)).toBeNull();
	}
);

test('a quarter of an hour without a sign of Maya ends her login; what she does counts', async () => {
	await auth.createStaff(maya, 'system');
	const cookie = await cookieOf();
	for (let i = 0; i < 4; i++) {
		now += 14 * MINUTE;
		expect(await auth.fromCookieHeader(cookie)).not.toBeNull();
	}
	now += 15 * MINUTE;
	expect(await auth.fromCookieHeader(cookie)).toBeNull();
});

test('an open console counts as activity, but wakes nothing that is over', async () => {
	await auth.createStaff(maya, 'system');
	const cookie = await cookieOf();
	const { authSession } = (await auth.fromCookieHeader(cookie))!;
	now += 14 * MINUTE;
	await auth.touch(authSession);
	now += 14 * MINUTE;
	expect(await auth.fromCookieHeader(cookie)).not.toBeNull();
	now += 15 * MINUTE;
	await auth.touch(authSession);
	expect(await auth.fromCookieHeader(cookie)).toBeNull();
});

test('a screen left alone ends the login, but not under an open console', async () => {
	await auth.createStaff(maya, 'system');
	const cookie = await cookieOf();
	const { authSession } = (await auth.fromCookieHeader(cookie))!;
	await auth.touch(authSession);
	now += MINUTE;
	await auth.endIdle(authSession);
	expect(await auth.fromCookieHeader(cookie)).not.toBeNull();
	now += 2 * MINUTE;
	await auth.endIdle(authSession);
	expect(await auth.fromCookieHeader(cookie)).toBeNull();
	expect(ended).toHaveLength(1);
});

test('after twelve hours a login is over, however busy', async () => {
	await auth.createStaff(maya, 'system');
	const cookie = await cookieOf();
	const end = now + 12 * 60 * MINUTE;
	while (now + 10 * MINUTE < end) {
		now += 10 * MINUTE;
		expect(await auth.fromCookieHeader(cookie)).not.toBeNull();
	}
	now = end;
	expect(await auth.fromCookieHeader(cookie)).toBeNull();
});

test('activity is written at most once a minute', async () => {
	await auth.createStaff(maya, 'system');
	const cookie = await cookieOf();
	const start = now;
	const seen = async () => (await store.db.select().from(store.t.authSession))[0]!.lastSeenAt;
	now += MINUTE - 1;
	await auth.fromCookieHeader(cookie);
	expect(await seen()).toBe(start);
	now += 1;
	await auth.fromCookieHeader(cookie);
	expect(await seen()).toBe(start + MINUTE);
});

test('with a full disk Maya still reads, and her login stands', async () => {
	await auth.createStaff(maya, 'system');
	const cookie = await cookieOf();
	now += 2 * MINUTE;
	const full = { ...store, write: () => Promise.reject(new StoreUnavailable('full')) };
	const reading = openAuth(full, { origin: null, tls: null }, () => now);
	expect((await reading.fromCookieHeader(cookie))?.staff.name).toBe('Maya Ortiz');
	reading.close();
});

test('logins whose time is over are told to whoever holds their sockets', async () => {
	const staffId = await idOf(auth.createStaff(maya, 'system'));
	const { authSession } = (await auth.fromCookieHeader(await cookieOf()))!;
	await auth.sweep();
	expect(ended).toEqual([]);
	now += 15 * MINUTE;
	await auth.sweep();
	expect(ended).toEqual([{ staffId, authSession }]);
	expect(await store.db.select().from(store.t.authSession)).toEqual([]);
	expect(await audited()).toContain('auth.expired');
});

test('signing out ends this login and no other', async () => {
	const staffId = await idOf(auth.createStaff(maya, 'system'));
	const [desk, laptop] = [await cookieOf(), await cookieOf()];
	const { authSession } = (await auth.fromCookieHeader(desk))!;
	await auth.signOut(authSession);
	expect(await auth.fromCookieHeader(desk)).toBeNull();
	expect(await auth.fromCookieHeader(laptop)).not.toBeNull();
	expect(ended).toEqual([{ staffId, authSession }]);
	expect(await audited()).toContain('auth.signed-out');
});

test.each([
	['signed out everywhere', 'auth.signed-out-everywhere', (id: string) => auth.signOutEverywhere(id, 'jonas')],
	[
		'given a new password',
		'staff.password-changed',
		(id: string) => auth.setPassword(id, 'a lantern by the river', 'jonas')
	],
	['deactivated', 'staff.deactivated', (id: string) => auth.deactivate(id, 'jonas')]
])('[R7] when Maya is %s, all her logins and sockets end at once', async (_, act, change) => {
	await auth.createStaff(jonas, 'system');
	const staffId = await idOf(auth.createStaff(maya, 'system'));
	const cookies = [await cookieOf(), await cookieOf(), await cookieOf(jonas.email)];
	await change(staffId);
	const found = await Promise.all(cookies.map((cookie) => auth.fromCookieHeader(cookie)));
	expect(found.map((it) => it?.staff.name ?? null)).toEqual([null, null, 'Jonas Weber']);
	expect(ended).toEqual([{ staffId }]);
	expect(await audited()).toContain(act);
});

test('a deactivated person cannot sign in, and can again once taken back', async () => {
	await auth.createStaff(jonas, 'system');
	const id = await idOf(auth.createStaff(maya, 'system'));
	await auth.deactivate(id, 'jonas');
	expect(await signIn()).toEqual({ ok: false, code: 'wrong' });
	await auth.reactivate(id, 'jonas');
	expect(await signIn()).toMatchObject({ ok: true });
});

test('the last administrator stays one', async () => {
	const id = await idOf(auth.createFirst(maya));
	expect(await auth.deactivate(id, id)).toEqual({ ok: false, code: 'last-admin' });
	const second = await idOf(auth.createStaff(jonas, id));
	expect(await auth.isLastAdmin(id)).toBe(true);
	await joins({ staffId: second, standing: 'admin', scope: { kind: 'installation' }, startsAt: now });
	expect(await auth.deactivate(id, id)).toEqual({ ok: true });
});

test('an address belongs to one person, whatever its case', async () => {
	await auth.createStaff(maya, 'system');
	expect(await auth.createStaff({ ...jonas, email: 'MAYA@clinic.example' }, 'system')).toEqual({
		ok: false,
		code: 'email-taken'
	});
});

test('two who set the server up at the same time: one is first', async () => {
	expect(await auth.anyStaff()).toBe(false);
	const answers = await Promise.all([auth.createFirst(maya), auth.createFirst(jonas)]);
	expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
	expect(answers).toContainEqual({ ok: false, code: 'not-first' });
	expect(await auth.people()).toHaveLength(1);
	expect(await auth.createFirst({ ...maya, email: 'late@clinic.example' })).toEqual({ ok: false, code: 'not-first' });
});

test('guessing is slowed, for that address and place alone', async () => {
	await auth.createStaff(maya, 'system');
	for (let i = 0; i < 5; i++) expect(await signIn(maya.email, 'a guess of mine')).toEqual({ ok: false, code: 'wrong' });
	expect(await signIn()).toMatchObject({ ok: false, code: 'wait' });
	expect(await signIn(maya.email, password, '10.0.0.9')).toMatchObject({ ok: true });
	expect(await signIn('nobody@clinic.example')).toEqual({ ok: false, code: 'wrong' });
});

test('signing asks for the password again, and guessing there is slowed too', async () => {
	const id = await idOf(auth.createStaff(maya, 'system'));
	expect(await auth.checkPassword(id, password)).toEqual({ ok: true });
	for (let i = 0; i < 5; i++)
		expect(await auth.checkPassword(id, 'a guess of mine')).toEqual({ ok: false, code: 'wrong' });
	expect(await auth.checkPassword(id, password)).toMatchObject({ ok: false, code: 'wait' });
});

test('[R15] names and addresses are not readable in the table', async () => {
	await auth.createStaff(maya, 'system');
	const { $client } = store.db as unknown as { $client: { prepare(sql: string): { get(): object } } };
	const row = JSON.stringify($client.prepare('select * from staff').get(), (_, value) =>
		value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
	);
	expect(row).not.toMatch(/Maya|maya@|herons/);
});
