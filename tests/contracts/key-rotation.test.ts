import Sqlite from 'better-sqlite3';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pass } from '#lib/server/keys/reseal.ts';
import { openKeyPlace } from '#lib/server/store/key-place.ts';
import { indexed } from '#lib/server/keys/indexed.ts';
import { tables } from '#lib/server/store/schema.ts';
import { sqliteKit } from '#lib/server/store/kit.ts';
import { Keyring, newKey } from '#lib/server/store/keyring.ts';
import { getTableColumns } from 'drizzle-orm';
import { said } from './people.ts';
import { places } from './places.ts';
import { begun, command } from './processes.ts';

const { folder, opened } = places();
const EVENTS = 2_500;

test(
	'[R15] the command killed in the middle goes on where it was, while the server reads and writes',
	{ timeout: 60_000 },
	async () => {
		const dataDir = folder();
		const store = await opened(dataDir);
		store.followKeys();
		await store.write(() => [store.append(Array.from({ length: EVENTS }, (_, n) => said(n + 1, `event ${n + 1}`)))]);
		const env = { DATA_DIR: dataDir };

		const first = begun('keys-rotate', env);
		await first.said(/is in use/);
		await expect.poll(() => under(dataDir, 2), { timeout: 10_000, interval: 2 }).toBeGreaterThan(0);
		await first.kill();
		expect(under(dataDir, 1)).toBeGreaterThan(0);

		let seq = EVENTS;
		const second = begun('keys-rotate', env);
		const over = second.ended.then(() => true);
		for (let isOver = false; !isOver; isOver = await Promise.race([over, false])) {
			await store.write(() => [store.append([said(++seq, `event ${seq}`)])]);
			expect(await store.db.$count(store.t.event)).toBe(seq);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		const { status, said: printed } = await second.ended;
		expect(printed).toMatch(/Everything is sealed with key 2; \d+ values were sealed again/);
		expect(status).toBe(0);
		expect([under(dataDir, 1), under(dataDir, 2)]).toEqual([0, seq]);
		const bodies = await store.db.select({ body: store.t.event.body }).from(store.t.event).orderBy(store.t.event.seq);
		expect(bodies.map(({ body }) => body)).toEqual(Array.from({ length: seq }, (_, n) => `event ${n + 1}`));

		await store.close();
		const retired = command('keys-rotate', env, '--retire');
		expect(retired.said).toMatch(/needs key 1 any more/);
		const keyFile = join(dataDir, 'key.json');
		expect(statSync(keyFile).mode & 0o777).toBe(0o600);
		expect(JSON.parse(readFileSync(keyFile, 'utf8')).keys).toHaveLength(1);
		const again = await opened(dataDir);
		expect(await again.db.$count(again.t.event)).toBe(seq);
		await again.close();
		expect(command('verify-audit', env).said).toMatch(/holds/);
		expect(command('keys-rotate', env, '--retire').said).toMatch(/There is one key/);
	}
);

test('[R15] a value that no key opens stays as it is, is counted, and keeps the older key', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	await store.write(() => [store.append([said(1, 'whole'), said(2, 'damaged')])]);
	await store.close();
	beside(dataDir, (client) => {
		client.exec('DROP TRIGGER event_no_update');
		client.prepare('UPDATE event SET body = ? WHERE seq = 2').run(Buffer.alloc(60, 1));
	});
	const rotated = command('keys-rotate', { DATA_DIR: dataDir });
	expect(rotated.said).toMatch(/1 rows hold a value that no key opens/);
	expect(rotated.status).toBe(0);
	const place = await openKeyPlace({ dataDir });
	place.keyring.use({ sealing: 2, indexing: 2 });
	expect(await pass(place, { dry: true })).toMatchObject({ stale: 0, broken: 1 });
	await place.close();
	expect(command('keys-rotate', { DATA_DIR: dataDir }, '--retire').said).toMatch(/1 values still need an older key/);
});

test('[R15] a key file that others may read is not rotated', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	await store.close();
	chmodSync(join(dataDir, 'key.json'), 0o640);
	expect(command('keys-rotate', { DATA_DIR: dataDir }).said).toMatch(/chmod 600/);
});

/** Of random tokens, under no key: nothing to make again. */
const HASHES = [
	'seat.tokenIndex',
	'dayPass.tokenIndex',
	'calendarFeed.tokenIndex',
	'reminder.stopTokenIndex',
	'personalAccess.tokenIndex',
	'personalDevice.tokenIndex',
	'signInLink.index'
];

test('[R15] every blind index is made again with a new key', () => {
	const t = tables(sqliteKit(new Keyring({ version: 1, keys: [newKey(1)] })));
	const found = Object.entries(t).flatMap(([name, table]) =>
		Object.keys(getTableColumns(table)).flatMap((column) => (/index$/i.test(column) ? [`${name}.${column}`] : []))
	);
	expect(found.sort()).toEqual([...indexed.map(({ table, index }) => `${table}.${index}`), ...HASHES].sort());
});

const beside = <T>(dataDir: string, work: (client: Sqlite.Database) => T): T => {
	const client = new Sqlite(join(dataDir, 'circlekeeper.db'), { fileMustExist: true });
	try {
		return work(client);
	} finally {
		client.close();
	}
};

const under = (dataDir: string, version: number): number =>
	beside(dataDir, (client) =>
		Number(client.prepare('SELECT count(*) FROM event WHERE substr(body, 1, 1) = ?').pluck().get(Buffer.of(version)))
	);
