import Sqlite from 'better-sqlite3';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { StoreRefused } from './errors.ts';
import { orSayFull } from './full-disk.ts';
import { openStore } from './open-store.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-full-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a database that cannot grow is told as a full disk, with what to do', async () => {
	const client = new Sqlite(':memory:');
	client.pragma('max_page_count=2');
	const start = orSayFull('/srv/data', async () =>
		client.exec('CREATE TABLE a (b); CREATE TABLE c (d); CREATE TABLE e (f)')
	);
	await expect(start).rejects.toThrow(StoreRefused);
	await expect(start).rejects.toThrow(/disk that holds \/srv\/data is full.*Make room/);
	client.close();
});

// Linux has a device that is always full.
test.runIf(existsSync('/dev/full'))(
	'a file beside the database that cannot be written is told as a full disk too',
	async () => {
		await expect(openStore({ dataDir, keyFile: '/dev/full' })).rejects.toThrow(StoreRefused);
	}
);

test('anything else stays what it is', async () => {
	const other = new Error('other');
	await expect(orSayFull('/srv/data', () => Promise.reject(other))).rejects.toBe(other);
});
