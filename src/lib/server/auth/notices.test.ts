import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { openAuth, type Auth } from './auth.ts';
import { ending, granting } from './memberships.ts';
import { dismiss, noticesOf } from './notices.ts';

const person = { credentials: 'LCSW', locale: 'en' as const, password: 'seven herons at dusk' };

let dataDir: string;
let store: Store;
let auth: Auth;
let now: number;
let ada: string;
let maya: string;

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-notices-'));
	store = await openStore({ dataDir });
	now = Date.now();
	auth = openAuth(store, { origin: null, tls: null }, () => now++);
	ada = await made('Ada Brook');
	maya = await made('Maya Ortiz');
});
afterEach(async () => {
	auth.close();
	await store.close();
	rmSync(dataDir, { recursive: true });
});

async function made(name: string, password: string | undefined = person.password): Promise<string> {
	const email = `${name.split(' ')[0]}@clinic.example`;
	const done = await auth.createStaff({ ...person, name, email, password }, 'system');
	if (!done.ok) throw new Error(done.code);
	return done.id;
}
const told = async (id: string) => (await noticesOf(store, id)).map(({ kind }) => kind);

test('[R21] Maya is told what an administrator did to her account, and Ada is not', async () => {
	await auth.signOutEverywhere(maya, ada);
	await auth.makeLink(maya, ada);
	await auth.deactivate(maya, ada);
	await auth.reactivate(maya, ada);
	expect(await told(maya)).toEqual(['reactivated', 'deactivated', 'link-made', 'signed-out']);
	expect(await noticesOf(store, maya)).toMatchObject(Array(4).fill({ by: 'Ada Brook', seenAt: null }));
	expect(await told(ada)).toEqual([]);
});

test('what people do to themselves, and what the server does, is no news', async () => {
	await auth.signOutEverywhere(maya, maya);
	await auth.setPassword(maya, 'a lantern by the river', maya);
	await auth.setPassword(maya, 'a lantern by the brook', 'system');
	expect(await told(maya)).toEqual([]);
});

test('[R21] a password chosen by a link that somebody else made is told as theirs', async () => {
	const token = await auth.makeLink(maya, ada);
	await auth.useLink(token, 'a lantern by the river');
	expect(await noticesOf(store, maya)).toMatchObject([
		{ kind: 'password-changed', by: 'Ada Brook' },
		{ kind: 'link-made', by: 'Ada Brook' }
	]);
});

test('who begins with a link is not told how the account came to be', async () => {
	const otto = await auth.createStaff(
		{ ...person, name: 'Otto Lind', email: 'otto@clinic.example', password: undefined },
		ada
	);
	if (!otto.ok) throw new Error(otto.code);
	await auth.useLink(await auth.makeLink(otto.id, ada), 'a lantern by the river');
	expect(await told(otto.id)).toEqual([]);
	await auth.signOutEverywhere(otto.id, ada);
	expect(await told(otto.id)).toEqual(['signed-out']);
});

test('a role that was given and ended is told with its place; one that waits is not', async () => {
	const { t } = store;
	const group = {
		id: 'skills',
		programId: 'iop',
		title: 'Skills group',
		purpose: '',
		capacity: 12,
		plannedMinutes: 50
	};
	const given = { staffId: maya, standing: 'facilitator' as const, scope: { kind: 'group' as const, id: 'skills' } };
	await store.write((tx) => [
		tx.insert(t.group).values({ ...group, noteFormat: 'DAP', agenda: [], createdAt: now }),
		...granting(store, tx, { ...given, startsAt: now }, ada, now),
		...granting(store, tx, { ...given, standing: 'supervisor', startsAt: null }, ada, now)
	]);
	const held = (await store.db.select().from(t.membership)).find(({ standing }) => standing === 'facilitator')!;
	await store.write((tx) => ending(store, tx, held, ada, now + 1));
	expect(await noticesOf(store, maya)).toMatchObject([
		{ kind: 'standing-ended', standing: 'facilitator', place: 'Skills group' },
		{ kind: 'standing-given', standing: 'facilitator', place: 'Skills group' }
	]);
});

test('a notice stays until its person puts it away, and nobody else can', async () => {
	await auth.signOutEverywhere(maya, ada);
	const { id } = (await noticesOf(store, maya))[0]!;
	await dismiss(store, ada, id, now);
	expect(await told(maya)).toEqual(['signed-out']);
	await dismiss(store, maya, id, now);
	expect(await told(maya)).toEqual([]);
	expect(await noticesOf(store, maya, { all: true })).toMatchObject([{ kind: 'signed-out', seenAt: now }]);
});

test('[R15] what a notice says is sealed', async () => {
	await auth.signOutEverywhere(maya, ada);
	const { $client } = store.db as unknown as { $client: { prepare(sql: string): { get(): { facts: Uint8Array } } } };
	const { facts } = $client.prepare('select facts from notice').get();
	expect(Buffer.from(facts).toString('latin1')).not.toContain(ada);
});
