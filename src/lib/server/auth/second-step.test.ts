import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { Authenticator } from '#tests/support/authenticator.ts';
import { openAuth, type Auth, type Ended } from './auth.ts';
import type { Pending } from './pending-sign-ins.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const password = 'seven herons at dusk';
const person = (name: string) => ({
	...{ name, credentials: 'LCSW', email: `${name.toLowerCase()}@clinic.example`, password },
	locale: 'en' as const
});

let dataDir: string;
let store: Store;
let auth: Auth;
let now: number;
let ended: Ended[];
let [maya, ada]: string[] = [];

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-factors-'));
	store = await openStore({ dataDir });
	now = Date.UTC(2026, 2, 3, 15);
	vi.useFakeTimers({ now, toFake: ['Date'] });
	auth = openAuth(store, { origin: null, tls: null }, () => now);
	ended = [];
	auth.onEnded((which) => ended.push(which));
	const made = [await auth.createFirst(person('Ada')), await auth.createStaff(person('Maya'), 'system')];
	[ada, maya] = made.map((one) => (one.ok ? one.id : ''));
});
afterEach(async () => {
	vi.useRealTimers();
	auth.close();
	await store.close();
	rmSync(dataDir, { recursive: true });
});

const pass = (time: number) => vi.setSystemTime((now += time));
const signIn = (name = 'maya', secret = password) =>
	auth.signIn({ email: `${name}@clinic.example`, password: secret, ip: '10.0.0.8' });
const audited = async (act: string) => (await store.db.select().from(store.t.audit)).filter((row) => row.act === act);

/** An app on Maya's phone, and the code it shows now. */
async function sets(up = maya!) {
	const phone = new Authenticator(auth.twoStep.appSetUp('a login', 'maya@clinic.example').secret);
	const shows = () => phone.code();
	const added = await auth.twoStep.addApp(up, 'a login', shows(), 'Phone');
	return { shows, codes: added?.codes ?? [] };
}

async function waits(name?: string, secret?: string): Promise<Pending> {
	const answer = await signIn(name, secret);
	if (answer.ok || answer.code !== 'second-step') throw new Error('No second step was asked for.');
	return auth.twoStep.pending.find(answer.cookie.value)!;
}

test('without a factor the password signs in, as long as nobody asks for more', async () => {
	expect(await signIn()).toMatchObject({ ok: true });
});

test('with a factor the password opens nothing; the code does, and the login is a new one', async () => {
	const { shows } = await sets();
	pass(MINUTE);
	const pending = await waits();
	expect([pending.step, await auth.logins(maya!)]).toEqual(['factor', []]);
	expect(await auth.secondStep(pending, { code: shows() })).toEqual({ ok: true });
	const login = await auth.finish(pending);
	expect(login?.staff.name).toBe('Maya');
	expect((await auth.logins(maya!)).map(({ id }) => id)).toEqual([login!.authSession]);
	expect(await auth.finish(pending)).toBeNull();
});

test('a pending sign-in is no login: its cookie is nobody’s', async () => {
	await sets();
	const answer = await signIn();
	if (answer.ok || answer.code !== 'second-step') throw new Error('No second step was asked for.');
	const { value } = answer.cookie;
	for (const name of [auth.cookieName, auth.pendingCookieName])
		expect(await auth.fromCookieHeader(`${name}=${value}`)).toBeNull();
});

test('a code works once: neither the same again nor the one it was set up with', async () => {
	const { shows } = await sets();
	expect(await auth.secondStep(await waits(), { code: shows() })).toMatchObject({ code: 'wrong' });
	pass(MINUTE);
	expect(await auth.secondStep(await waits(), { code: shows() })).toEqual({ ok: true });
	expect(await auth.secondStep(await waits(), { code: shows() })).toMatchObject({ code: 'wrong' });
});

test('of two who use one code at the same time only one goes on', async () => {
	const { shows } = await sets();
	pass(MINUTE);
	const two = [await waits(), await waits()];
	const answers = await Promise.all(two.map((pending) => auth.secondStep(pending, { code: shows() })));
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('five wrong tries end the sign-in, and it starts again at the password', async () => {
	const { shows } = await sets();
	pass(MINUTE);
	const pending = await waits();
	const answers = [];
	for (let i = 0; i < 5; i++) answers.push(await auth.secondStep(pending, { code: '000000' }));
	expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'over']);
	expect(await auth.secondStep(pending, { code: shows() })).toMatchObject({ code: 'over' });
	expect(await auth.finish(pending)).toBeNull();
	expect(await audited('auth.factor-refused')).toHaveLength(5);
	expect(await auth.secondStep(await waits(), { code: shows() })).toEqual({ ok: true });
});

test('whoever knows the password cannot go on guessing codes by signing in again and again', async () => {
	await sets();
	pass(MINUTE);
	for (let i = 0; i < 2; i++) {
		const pending = await waits();
		for (let tries = 0; tries < 5; tries++) await auth.secondStep(pending, { code: '000000' });
	}
	expect(await auth.secondStep(await waits(), { code: '000000' })).toMatchObject({ code: 'wait' });
});

test('a pending sign-in is over after a quarter of an hour', async () => {
	const { shows } = await sets();
	const pending = await waits();
	pass(15 * MINUTE);
	expect(await auth.secondStep(pending, { code: shows() })).toMatchObject({ code: 'over' });
});

test('each of the ten recovery codes works once, for their person, however it is typed', async () => {
	const { codes } = await sets();
	expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
	const typed = ` ${codes[3]!.toLowerCase().replace(/(.{4})/g, '$1-')}`;
	expect(await auth.secondStep(await waits(), { code: typed })).toEqual({ ok: true });
	expect(await auth.secondStep(await waits(), { code: typed })).toMatchObject({ code: 'wrong' });
	expect(await auth.twoStep.codesLeft(maya!)).toBe(9);
	expect(await audited('auth.recovery-code-used')).toHaveLength(1);
	await sets(ada);
	expect(await auth.secondStep(await waits('ada'), { code: codes[4]! })).toMatchObject({ code: 'wrong' });
});

test('new recovery codes replace the earlier ones', async () => {
	const { codes } = await sets();
	const fresh = await auth.twoStep.factors.newCodes(maya!);
	expect(await auth.secondStep(await waits(), { code: codes[0]! })).toMatchObject({ code: 'wrong' });
	expect(await auth.secondStep(await waits(), { code: fresh[0]! })).toEqual({ ok: true });
});

test('[R15] a copy of the database has neither the secret nor a recovery code', async () => {
	const { codes } = await sets();
	const { secret } = (await auth.twoStep.factors.rows(maya!))[0]!;
	await store.backup(join(dataDir, 'copy.db'));
	const copy = readFileSync(join(dataDir, 'copy.db'), 'latin1');
	for (const text of [secret, ...codes]) expect(copy.includes(text)).toBe(false);
});

test('after the days of grace a sign-in leads to setting it up, and nothing else opens', async () => {
	await auth.setTwoStepPolicy('all', ada!);
	expect(await signIn()).toMatchObject({ ok: true });
	pass(6 * DAY);
	expect(await signIn()).toMatchObject({ ok: true });
	pass(DAY);
	const pending = await waits();
	expect(pending).toMatchObject({ step: 'set-up', days: 0 });
	expect((await auth.logins(maya!)).filter(({ createdAt }) => createdAt === now)).toEqual([]);
});

test('[R21] a sign-in link changes the password and does not go around the factor', async () => {
	const { shows } = await sets();
	pass(MINUTE);
	const done = await auth.useLink(await auth.makeLink(maya!, ada!), 'a lantern by the river');
	expect(done).toMatchObject({ ok: true });
	expect(await auth.begin(maya!, true)).toMatchObject({ ok: false, code: 'second-step', need: { step: 'factor' } });
	expect(await auth.secondStep(await waits('maya', 'a lantern by the river'), { code: shows() })).toEqual({ ok: true });
});

test('whoever comes by a link is asked to set it up there, where the clinic asks for it', async () => {
	expect(await auth.begin(maya!, true)).toMatchObject({ ok: true });
	await auth.setTwoStepPolicy('all', ada!);
	expect(await auth.begin(maya!, true)).toMatchObject({ need: { step: 'set-up', days: 7 } });
});

test('[R21] another administrator resets a lost factor; all logins end, and a new one must be set up', async () => {
	const { shows, codes } = await sets();
	pass(MINUTE);
	const pending = await waits();
	expect(await auth.resetTwoStep(maya!, ada!)).toEqual({ ok: true });
	expect(ended).toEqual([{ staffId: maya }]);
	expect(await auth.secondStep(pending, { code: shows() })).toMatchObject({ code: 'over' });
	expect([await auth.hasFactor(maya!), await auth.twoStep.codesLeft(maya!)]).toEqual([false, 0]);
	const again = await waits();
	expect(again).toMatchObject({ step: 'set-up', days: 0 });
	expect(await auth.secondStep(again, { code: codes[0]! })).toMatchObject({ code: 'wrong' });
	expect(await audited('factor.reset')).toMatchObject([{ by: ada, subject: maya }]);
});

test('[R21] nobody resets their own', async () => {
	await sets(ada);
	expect(await auth.resetTwoStep(ada!, ada!)).toEqual({ ok: false, code: 'own' });
	expect(await auth.hasFactor(ada!)).toBe(true);
});

test('the last factor stays where the clinic asks for one', async () => {
	await sets();
	const id = (await auth.twoStep.factors.list(maya!))[0]!.id;
	expect(await auth.twoStep.factors.remove(maya!, id, false)).toEqual({ ok: false, code: 'last' });
	await auth.twoStep.factors.remove(ada!, id, true);
	expect(await auth.hasFactor(maya!)).toBe(true);
	expect(await auth.twoStep.factors.remove(maya!, id, true)).toEqual({ ok: true });
	expect([await auth.hasFactor(maya!), await auth.twoStep.codesLeft(maya!)]).toEqual([false, 0]);
});

test('signing takes the password, or a code of the app once', async () => {
	expect(await auth.checkProof(maya!, '123456')).toMatchObject({ code: 'wrong' });
	const { shows } = await sets();
	pass(MINUTE);
	expect(await auth.checkProof(maya!, password)).toEqual({ ok: true });
	expect(await auth.checkProof(maya!, shows())).toEqual({ ok: true });
	expect(await auth.checkProof(maya!, shows())).toMatchObject({ code: 'wrong' });
	expect(await auth.checkPassword(maya!, shows())).toMatchObject({ code: 'wrong' });
});

test('a login is recent for ten minutes, and again once its person has confirmed', async () => {
	const answer = await signIn();
	if (!answer.ok) throw new Error(answer.code);
	const { authSession } = (await auth.fromCookieHeader(`${answer.cookie.name}=${answer.cookie.value}`))!;
	pass(10 * MINUTE - 1);
	expect(await auth.isRecent(authSession)).toBe(true);
	pass(1);
	expect(await auth.isRecent(authSession)).toBe(false);
	expect(await auth.confirm({ staffId: maya!, authSession }, { code: 'a guess of mine' })).toMatchObject({
		code: 'wrong'
	});
	expect(await auth.isRecent(authSession)).toBe(false);
	expect(await auth.confirm({ staffId: maya!, authSession }, { code: password })).toEqual({ ok: true });
	expect(await auth.isRecent(authSession)).toBe(true);
	expect(await audited('auth.confirmed')).toHaveLength(1);
});
