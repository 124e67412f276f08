import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { Guessing, type Verdict } from './guessing.ts';
import { KnownDevices } from './known-devices.ts';
import { noticesOf } from './notices.ts';
import { granting } from './memberships.ts';

const password = 'seven herons at dusk';
const ids = { maya: 'maya', jonas: 'jonas', ada: 'ada' };
const person = (id: string) => ({
	...{ id, name: id, credentials: 'LCSW', locale: 'en', email: id, emailIndex: id },
	...{ passwordHash: '-', createdAt: 0 }
});
const CLINIC = '203.0.113.7';
const HOUR = 3_600_000;

let dataDir: string;
let store: Store;
let guessing: Guessing;
let devices: KnownDevices;
let held: number[];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-guessing-'));
	store = await openStore({ dataDir });
	held = [];
	guessing = new Guessing(store, Date.now, (time) => Promise.resolve(held.push(time)));
	devices = new KnownDevices(store, false, Date.now);
	await store.write((tx) => Object.values(ids).map((id) => tx.insert(store.t.staff).values(person(id))));
	const admin = { staffId: ids.ada, standing: 'admin', scope: { kind: 'installation' }, startsAt: Date.now() } as const;
	await store.write((tx) => granting(store, tx, admin, 'system', Date.now()));
});
afterEach(async () => {
	vi.useRealTimers();
	await store.close();
	rmSync(dataDir, { recursive: true });
});

const tries = (secret: string, ip = CLINIC, cookie?: string, who = 'maya'): Promise<Verdict> => {
	const staffId = who in ids ? who : null;
	const device = staffId && devices.idFor(cookie, staffId);
	return guessing.attempt({ account: `of ${who}`, staffId, subject: who, ip, device }, async () => secret === password);
};
const guesses = async (count: number, from: (i: number) => string = () => CLINIC, who = 'maya') => {
	for (let i = 0; i < count; i++) await tries(`guess ${i}`, from(i), undefined, who);
};
/** As many addresses as an attacker wants. */
const anywhere = (i: number) => `198.51.${Math.floor(i / 250)}.${i % 250}`;
const deviceOf = (...people: string[]) =>
	people.reduce<string | undefined>((cookie, id) => devices.withPerson(cookie, id), undefined);

test('guesses at Maya from ever new addresses are slowed as well, and never for longer than a minute', async () => {
	await guesses(20, anywhere);
	for (let i = 20; i < 40; i++) {
		const answer = await tries('a guess', anywhere(i));
		if (answer.ok || answer.code !== 'wait') throw new Error('went ahead');
		expect(answer.seconds).toBeLessThanOrEqual(60);
		vi.advanceTimersByTime(answer.seconds * 1000);
		expect(await tries('a guess', anywhere(i))).toMatchObject({ code: 'wrong' });
	}
	vi.advanceTimersByTime(60_000);
	expect(await tries(password, '192.0.2.1')).toMatchObject({ ok: true });
});

test('an IPv6 network is one address, however many it has', async () => {
	await guesses(5, (i) => `2001:db8:1:2::${i + 1}`);
	expect(await tries('a guess', '2001:db8:1:2:ffff::1')).toMatchObject({ code: 'wait' });
	expect(await tries(password, '2001:db8:1:3::1')).toMatchObject({ ok: true });
});

test('on a device that has signed in, the right password works whatever is tried elsewhere', async () => {
	const device = deviceOf(ids.maya);
	await guesses(60, () => CLINIC);
	for (let i = 0; i < 60; i++) await tries('a guess', CLINIC, undefined, `nobody-${i}`);
	expect(await tries(password)).toMatchObject({ code: 'wait' });
	expect(await tries(password, CLINIC, device)).toMatchObject({ ok: true });
	expect(await tries(password, CLINIC, device, 'jonas')).toMatchObject({ code: 'wait' });
	expect(held).toEqual([]);
});

test('wrong passwords on a known device are answered later and later; the right one always works', async () => {
	const device = deviceOf(ids.maya);
	for (let i = 0; i < 12; i++) expect(await tries(`guess ${i}`, CLINIC, device)).toMatchObject({ code: 'wrong' });
	expect(held).toEqual([1000, 2000, 4000, 8000, 8000, 8000, 8000]);
	expect(await tries(password, CLINIC, device)).toMatchObject({ ok: true });
});

test('a device knows all who have signed in on it, and nobody can write such a cookie', async () => {
	const device = deviceOf(ids.maya, ids.jonas)!;
	expect([ids.maya, ids.jonas, ids.ada].map((id) => devices.idFor(device, id) !== null)).toEqual([true, true, false]);
	const [id, ...people] = device.split('~');
	const other = deviceOf(ids.ada)!.split('~')[0]!;
	for (const forged of [id, `${id}~`, `${id}~${people[0]!.slice(0, -1)}A`, `${other}~${people[0]}`, 'x'.repeat(3000)])
		expect(devices.idFor(forged, ids.jonas), forged).toBeNull();
	vi.advanceTimersByTime(401 * 24 * HOUR);
	expect(devices.idFor(device, ids.maya)).toBeNull();
});

test('the cookie of a device has its secure name over HTTPS alone', () => {
	const secure = new KnownDevices(store, true, Date.now);
	expect(secure.cookieName).toBe('__Host-device');
	expect(secure.cookieAttributes).toMatchObject({ secure: true, httpOnly: true, path: '/' });
	expect(devices.cookieName).toBe('device');
});

test('Maya and the administrators are told that her account is guessed at, once a day; Jonas is not', async () => {
	await guesses(19, anywhere);
	expect(await noticesOf(store, ids.maya)).toEqual([]);
	await guesses(1, anywhere);
	vi.advanceTimersByTime(60_000);
	await guesses(1, anywhere);
	expect(await noticesOf(store, ids.maya)).toMatchObject([{ kind: 'guessed-at' }]);
	expect(await noticesOf(store, ids.ada)).toMatchObject([{ kind: 'colleague-guessed-at', about: 'maya' }]);
	expect(await noticesOf(store, ids.jonas)).toEqual([]);
	const acts = (await store.db.select().from(store.t.audit)).filter(({ act }) => act === 'auth.guessed-at');
	expect(acts).toMatchObject([{ subject: ids.maya }]);
	vi.advanceTimersByTime(25 * HOUR);
	await guesses(20, anywhere);
	expect(await noticesOf(store, ids.maya)).toHaveLength(2);
});

test('nobody is told of guesses at an account that is not there', async () => {
	await guesses(40, anywhere, 'nobody');
	expect(await noticesOf(store, ids.ada)).toEqual([]);
});
