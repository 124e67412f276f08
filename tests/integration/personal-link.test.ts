import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessOf, makeAccess, revokeAccess } from '#lib/server/my/access.ts';
import {
	deviceCookie,
	deviceHere,
	endDevice,
	lockAfter,
	lockDevice,
	openLink,
	type Here
} from '#lib/server/my/devices.ts';
import { lastDayOf } from '#lib/server/my/leaving.ts';
import { setPin, tryPin } from '#lib/server/my/pins.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

let clinic: Clinic;
beforeAll(async () => void (clinic = await openClinic()), 60_000);
afterAll(() => clinic.close());

/** A phone: what its browser keeps for the pages under `/my`. */
class Phone {
	cookie: string | null = null;
	get(name: string) {
		return name === deviceCookie('').name && this.cookie !== null ? this.cookie : undefined;
	}
	async follow(link: string, at?: number): Promise<boolean> {
		const opened = await openLink(link, at);
		if (opened) this.cookie = opened.cookie;
		return opened !== null;
	}
	here = (at?: number): Promise<Here> => deviceHere(this, at);
	async locked() {
		const here = await this.here();
		if (here.state !== 'locked') throw new Error(`The phone is ${here.state}.`);
		return here;
	}
	async choose(pin: string) {
		const set = await setPin(await this.locked(), pin, false);
		if (set.ok) this.cookie = set.cookie;
		return set;
	}
	async type(pin: string, isOwn = false) {
		const tried = await tryPin(await this.locked(), pin, isOwn);
		if (tried.ok) this.cookie = tried.cookie;
		return tried;
	}
}

const ready = async (client: string, pin: string) => {
	const link = await makeAccess(client, clinic.maya.id);
	const phone = new Phone();
	await phone.follow(link);
	expect((await phone.choose(pin)).ok).toBe(true);
	return { link, phone };
};

test('Ana opens her link, chooses a PIN, and her phone is hers', async () => {
	const link = await makeAccess('ana', clinic.maya.id);
	const phone = new Phone();
	expect(await phone.here()).toEqual({ state: 'none' });
	expect(await phone.follow('x'.repeat(43))).toBe(false);
	expect(await phone.follow(link)).toBe(true);
	expect(await phone.choose('123456')).toEqual({ ok: false, code: 'too-easy' });
	const before = phone.cookie!;
	expect((await phone.choose('480215')).ok).toBe(true);
	expect(await phone.here()).toMatchObject({ state: 'open', clientId: 'ana', endsOn: null });
	// What the phone was known by before the PIN opens nothing.
	expect(await deviceHere({ get: () => before })).toEqual({ state: 'none' });
});

test('[R15] neither the link nor the PIN is kept where it can be read', async () => {
	const { link } = await ready('ben', '480215');
	const { db, t } = clinic.app.store;
	const rows = JSON.stringify(await db.select().from(t.personalAccess));
	expect(rows).not.toContain(link);
	expect(rows).not.toContain('480215');
	expect((await accessOf('ben'))!.pinHash).toMatch(/^\$argon2id\$/);
});

test('a second phone asks for the PIN, and nobody chooses another', async () => {
	const { link } = await ready('ana', '480215');
	const other = new Phone();
	await other.follow(link);
	expect(await other.choose('739164')).toEqual({ ok: false, code: 'overtaken' });
	expect(await other.type('739164')).toEqual({ ok: false, code: 'wrong' });
	expect((await other.type('480215')).ok).toBe(true);
});

test('a phone that was not used for a while asks again; one that is somebody’s own, later', async () => {
	const { phone } = await ready('ana', '480215');
	expect((await phone.here(Date.now() + lockAfter.shared - minute)).state).toBe('open');
	expect((await phone.here(Date.now() + 2 * lockAfter.shared)).state).toBe('locked');
	const open = await phone.here();
	if (open.state === 'open') await lockDevice(open.device);
	expect((await phone.here()).state).toBe('locked');
	expect((await phone.type('480215', true)).ok).toBe(true);
	expect((await phone.here(Date.now() + 2 * lockAfter.shared)).state).toBe('open');
	expect((await phone.here(Date.now() + 2 * lockAfter.own)).state).toBe('locked');
	const here = await phone.here();
	if ('device' in here) await endDevice(here.device);
	expect(await phone.here()).toEqual({ state: 'none' });
});

test('wrong PINs slow the phone that types them, and neither the person’s own phone nor a neighbour', async () => {
	const { link, phone } = await ready('ana', '480215');
	const neighbour = await ready('ben', '739164');
	const thief = new Phone();
	await thief.follow(link);
	const codes = [];
	for (let i = 0; i < 7; i++) codes.push(await thief.type('111222'));
	expect(codes.slice(0, 5).map((it) => !it.ok && it.code)).toEqual(Array(5).fill('wrong'));
	expect(codes[6]).toMatchObject({ ok: false, code: 'wait' });
	expect(await thief.type('480215')).toMatchObject({ ok: false, code: 'wait' });
	for (const own of [phone, neighbour.phone]) {
		const here = await own.here();
		if (here.state === 'open') await lockDevice(here.device);
	}
	expect((await accessOf('ana'))!.failures).toBeGreaterThanOrEqual(5);
	expect((await neighbour.phone.type('739164')).ok).toBe(true);
	expect((await phone.type('480215')).ok).toBe(true);
	expect((await accessOf('ana'))!.failures).toBe(0);
});

test('whoever begins with a fresh phone each time waits all the same', async () => {
	const { link } = await ready('ana', '480215');
	const codes = [];
	for (let i = 0; i < 12; i++) {
		const fresh = new Phone();
		await fresh.follow(link);
		codes.push(await fresh.type('111222'));
	}
	expect(codes.at(-1)).toMatchObject({ ok: false, code: 'wait' });
});

test('a renewed link ends the one before on every phone, and a revoked one opens nothing', async () => {
	const { link, phone } = await ready('ana', '480215');
	const next = await makeAccess('ana', clinic.maya.id);
	expect(await phone.here()).toEqual({ state: 'over' });
	expect(await new Phone().follow(link)).toBe(false);
	expect(await phone.follow(next)).toBe(true);
	expect((await phone.choose('480215')).ok).toBe(true);
	await revokeAccess('ana', clinic.maya.id);
	expect(await phone.here()).toEqual({ state: 'over' });
	expect(await accessOf('ana')).toBeNull();
});

test('a discharge lets the link open for as long as the program says', async () => {
	const { link, phone } = await ready('cho', '480215');
	const { t, write } = clinic.app.store;
	const stay = { id: 'stay', clientId: 'cho', programId: 'iop', status: 'finished' as const, createdAt: 0 };
	await write((tx) => [tx.insert(t.episode).values({ ...stay, dischargedOn: '2026-03-02' })]);
	const then = Date.parse('2026-03-20T12:00:00Z');
	expect(await lastDayOf('cho', null, then)).toEqual({ day: '2026-04-01', isOver: false });
	expect(await lastDayOf('cho', null, then + 14 * day)).toEqual({ day: '2026-04-01', isOver: true });
	// A link that was made after it opens for as long from then on: staff hand it over, and the work with it, without reading any.
	const made = (await accessOf('cho'))!.createdAt;
	expect((await phone.here(made)).state).toBe('open');
	expect((await phone.here(made + 32 * day)).state).toBe('over');
	expect(await new Phone().follow(link, made + 32 * day)).toBe(false);
	await write((tx) => [
		tx.update(t.episode).set({ status: 'active', dischargedOn: null }).where(eq(t.episode.id, 'stay'))
	]);
	expect((await phone.here()).state).toBe('open');
});

test('[R17] what was done about a link is in the trail', async () => {
	const { db, t } = clinic.app.store;
	const rows = await db.select({ by: t.audit.by, act: t.audit.act }).from(t.audit);
	const acts = (by: string) => new Set(rows.flatMap((row) => (row.by === by ? [row.act] : [])));
	expect([...acts('client:ana')].sort()).toEqual([
		'personal-link.opened',
		'personal-link.pin-refused',
		'personal-link.pin-set'
	]);
	expect(acts(clinic.maya.id)).toContain('personal-link.made');
	expect(acts(clinic.maya.id)).toContain('personal-link.revoked');
});
