import { spawnSync } from 'node:child_process';
import { asc } from 'drizzle-orm';
import { existsSync, openSync, readFileSync, statSync, truncateSync, writeSync, closeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { adds, client, said } from './people.ts';
import { connectionOf, places } from './places.ts';
import { writerOn } from './processes.ts';

const { folder, opened } = places();

/** A closed store with some hundreds of events, and a backup of it. */
const filled = async () => {
	const dataDir = folder();
	const store = await openStore({ dataDir });
	const events = Array.from({ length: 400 }, (_, n) => said(n, 'x'.repeat(200)));
	await store.write((tx) => [...adds(store, client('ana', 'Ana'))(tx), store.append(events)]);
	const backup = join(dataDir, 'backups/2026-03-02.db');
	await store.backup(backup);
	await store.close();
	return { dataDir, file: join(dataDir, 'circlekeeper.db'), backup };
};

const overwrite = (file: string, at: number, bytes: Buffer) => {
	const handle = openSync(file, 'r+');
	writeSync(handle, bytes, 0, bytes.length, at);
	closeSync(handle);
};

test.each([
	['a smashed header', () => 0],
	['a smashed page in the middle', (size: number) => Math.floor(size / 8192) * 4096]
])('%s: the store refuses to open, touches nothing and names the newest backup', async (_, at) => {
	const { dataDir, file, backup } = await filled();
	overwrite(file, at(statSync(file).size), Buffer.alloc(4096, 0xa5));
	const bytes = readFileSync(file);
	await expect(openStore({ dataDir })).rejects.toThrow(`npm run restore -- ${backup}`);
	await expect(openStore({ dataDir })).rejects.toThrow(/is damaged/);
	expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('an emptied database is not taken for a new one', async () => {
	const { dataDir, file } = await filled();
	truncateSync(file, 0);
	await expect(openStore({ dataDir })).rejects.toThrow(/says that there were data/);
});

test('data of a newer version are left alone', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	connectionOf(store).exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)");
	await store.close();
	await expect(openStore({ dataDir })).rejects.toThrow(/newer version/);
});

test('a second process is refused while the first runs, and takes over when the first was killed', async () => {
	const dataDir = folder();
	const first = await writerOn(dataDir, 5);
	await expect(openStore({ dataDir })).rejects.toThrow(`already running on ${dataDir} (process ${first.pid})`);
	await first.kill();
	const second = await opened(dataDir);
	expect((await second.health()).ok).toBe(true);
	await expect(openStore({ dataDir })).rejects.toThrow(/already running/);
});

const seqsOf = async (store: Store) => {
	const { seq } = store.t.event;
	return (await store.db.select({ seq }).from(store.t.event).orderBy(asc(seq))).map((row) => row.seq);
};

test('[R1] killed in the middle of writing: everything confirmed is there, without gaps, and the audit chain holds', async () => {
	const dataDir = folder();
	for (let round = 0; round < 2; round++) {
		const writer = await writerOn(join(dataDir, `${round}`), 200 + round * 133);
		const confirmed = await writer.kill();
		const store = await opened(join(dataDir, `${round}`));
		const seqs = await seqsOf(store);
		expect(seqs).toEqual(seqs.map((_, n) => n + 1));
		expect(seqs.length).toBeGreaterThanOrEqual(Math.max(...confirmed));
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: seqs.length });
	}
});

test('a write-ahead log torn at its end costs the last commit at most, and the rest is whole', async () => {
	const dataDir = folder();
	const confirmed = await (await writerOn(dataDir, 200)).kill();
	const log = join(dataDir, 'circlekeeper.db-wal');
	truncateSync(log, statSync(log).size - 1000);
	const store = await opened(dataDir);
	const seqs = await seqsOf(store);
	expect(seqs).toEqual(seqs.map((_, n) => n + 1));
	expect(seqs.length).toBeGreaterThanOrEqual(confirmed.length - 5);
	expect(await verifyAudit(store)).toEqual({ ok: true, rows: seqs.length });
});

test('started in another folder than its own, it says so', () => {
	const script = `await import(${JSON.stringify(resolve('src/lib/server/store/open-store.ts'))}).then(({ openStore }) => openStore({ dataDir: 'here' }))`;
	const cwd = join(folder(), '..');
	const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' });
	expect(run.stderr).toContain('Start the server in the folder it is installed in.');
	expect(existsSync(join(cwd, 'here/server.pid'))).toBe(false);
});
