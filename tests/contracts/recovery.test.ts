import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { newKey } from '#lib/server/store/keyring.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { adds, client, read, said } from './people.ts';
import { places } from './places.ts';
import { command, writerOn } from './processes.ts';

const { folder, opened } = places();

const idsOf = async (store: Store) => {
	const { id } = store.t.client;
	return (await store.db.select({ id }).from(store.t.client).orderBy(asc(id))).map((row) => row.id);
};
const backupsIn = (dataDir: string) =>
	readdirSync(join(dataDir, 'backups')).map((name) => join(dataDir, 'backups', name));

test('the drill: back up while the server runs, lose a day, go back to the backup, go on', async () => {
	const dataDir = folder();
	const env = { DATA_DIR: dataDir };
	let store = await opened(dataDir);
	await store.write((tx) => [...adds(store, client('ana', 'Ana'))(tx), store.audit.row(read('ruth', 'ana', 'before'))]);
	const backed = command('backup', env);
	const [backup = ''] = backupsIn(dataDir);
	expect(backed).toMatchObject({ status: 0 });
	expect(backed.said).toContain(backup);
	expect(backed.said).toContain(`only with the key file ${join(dataDir, 'key.json')}`);
	await store.write((tx) => [...adds(store, client('ben', 'Ben'))(tx), store.audit.row(read('ruth', 'ben', 'after'))]);

	const tooEarly = command('restore', env, backup);
	expect(tooEarly).toMatchObject({ status: 1 });
	expect(tooEarly.said).toContain('already running');
	await store.close();

	const restored = command('restore', env, backup);
	expect(restored).toMatchObject({ status: 0 });
	store = await opened(dataDir);
	expect(await idsOf(store)).toEqual(['ana']);
	const acts = await store.db.select({ act: store.t.audit.act }).from(store.t.audit).orderBy(asc(store.t.audit.seq));
	expect(acts.map(({ act }) => act)).toEqual(['note.read', 'store.restored']);
	expect(await verifyAudit(store)).toEqual({ ok: true, rows: 2 });
	await store.close();

	const aside = readdirSync(dataDir).filter((name) => name.includes('.before-'));
	expect(aside).toHaveLength(1);
	const old = new Sqlite(join(dataDir, aside[0]!), { readonly: true });
	expect(old.prepare('SELECT id FROM client ORDER BY id').pluck().all()).toEqual(['ana', 'ben']);
	old.close();
});

test('[R15] a backup is one file, in which nothing can be read', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	await store.write(adds(store, client('c1', 'Anahí Quispe')));
	const file = join(dataDir, 'backups/one.db');
	await store.backup(file);
	expect(readdirSync(join(dataDir, 'backups'))).toEqual(['one.db']);
	expect(readFileSync(file).includes('Anahí')).toBe(false);
	await expect(store.backup(file)).rejects.toThrow('is there already');
});

test('a backup taken by the busy server itself is whole, and nobody waits for it', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	await store.write(() => [store.append(Array.from({ length: 4000 }, (_, n) => said(n, 'x'.repeat(200))))]);
	const file = join(dataDir, 'backups/busy.db');
	let done = false;
	const backing = store.backup(file).finally(() => (done = true));
	let seq = 4000;
	while (!done) await store.write(() => [store.append([said(seq++, 'meanwhile')])]);
	await backing;
	expect(seq).toBeGreaterThan(4001);
	const copy = new Sqlite(file, { readonly: true });
	expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
	expect(copy.prepare('SELECT count(*) FROM event').pluck().get()).toBeGreaterThanOrEqual(4000);
	copy.close();
});

test('a backup by the command, beside a server that writes all the time, comes to an end', async () => {
	const dataDir = folder();
	const writer = await writerOn(dataDir, 50);
	const backed = command('backup', { DATA_DIR: dataDir });
	const confirmed = await writer.kill();
	expect(backed).toMatchObject({ status: 0 });
	const copy = new Sqlite(backupsIn(dataDir)[0]!, { readonly: true });
	const kept = copy.prepare('SELECT seq FROM event ORDER BY seq').pluck().all() as number[];
	copy.close();
	expect(kept).toEqual(kept.map((_, n) => n + 1));
	expect(kept.length).toBeGreaterThanOrEqual(50);
	expect(confirmed.length).toBeGreaterThanOrEqual(50);
});

test('only a sound backup that this key opens is restored; otherwise nothing changes', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	await store.write(adds(store, client('ana', 'Ana')));
	const backup = join(dataDir, 'backups/good.db');
	await store.backup(backup);
	await store.close();
	const database = join(dataDir, 'circlekeeper.db');
	const before = readFileSync(database);

	const torn = join(dataDir, 'backups/torn.db');
	const bytes = readFileSync(backup);
	writeFileSync(torn, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(4096, 0xa5), bytes.subarray(12_288)]));
	const text = join(dataDir, 'backups/text.db');
	writeFileSync(text, 'Dear clinic, this is not a database at all.'.repeat(40));
	const other = new Sqlite(join(dataDir, 'backups/other.db'));
	other.exec('CREATE TABLE recipes (id)');
	other.close();
	const otherKey = join(dataDir, 'other.json');
	writeFileSync(otherKey, JSON.stringify({ version: 1, keys: [newKey(1)] }), { mode: 0o600 });

	const env = { DATA_DIR: dataDir };
	expect(command('restore', env, torn).said).toContain('damaged');
	expect(command('restore', env, text).said).toContain('damaged');
	expect(command('restore', env, other.name).said).toContain('not a backup of Circlekeeper');
	expect(command('restore', { ...env, DATA_KEY_FILE: otherKey }, backup).said).toContain('sealed with another key');
	expect(command('restore', env, join(dataDir, 'backups/none.db'))).toMatchObject({ status: 1 });
	expect(command('restore', env)).toMatchObject({ status: 1, said: expect.stringContaining('Which backup?') });
	expect(readFileSync(database).equals(before)).toBe(true);
	expect(readdirSync(dataDir).filter((name) => /before|part/.test(name))).toEqual([]);
});

test('a damaged database is put aside and the backup takes its place', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	await store.write(adds(store, client('ana', 'Ana')));
	const backup = join(dataDir, 'backups/good.db');
	await store.backup(backup);
	await store.close();
	const database = join(dataDir, 'circlekeeper.db');
	writeFileSync(database, Buffer.alloc(statSync(database).size, 0xa5));
	expect(command('restore', { DATA_DIR: dataDir }, backup)).toMatchObject({ status: 0 });
	expect(await idsOf(await opened(dataDir))).toEqual(['ana']);
});

test('[R17] the command that verifies the audit chain runs beside the server and fails when a row was changed', async () => {
	const dataDir = folder();
	const env = { DATA_DIR: dataDir };
	const store = await opened(dataDir);
	await store.write(() => [store.audit.row(read('ruth', 'note-1')), store.audit.row(read('ruth', 'note-2'))]);
	expect(command('verify-audit', env)).toEqual({
		status: 0,
		said: 'The audit chain holds: 2 rows, each as it was written.\n'
	});
	await store.close();
	const file = new Sqlite(join(dataDir, 'circlekeeper.db'));
	file.exec("DROP TRIGGER audit_no_update; UPDATE audit SET by = 'sam' WHERE seq = 2");
	file.close();
	expect(command('verify-audit', env)).toMatchObject({ status: 1, said: expect.stringContaining('at row 2') });
});

test('with nothing to back up the command says so and makes nothing', () => {
	const dataDir = folder();
	expect(command('backup', { DATA_DIR: dataDir })).toMatchObject({ status: 1 });
	expect(existsSync(dataDir)).toBe(false);
	const other = command('backup', { DATA_DIR: dataDir, DATABASE_URL: 'postgres://localhost/clinic' });
	expect(other).toMatchObject({ status: 1, said: expect.stringContaining('pg_dump') });
});

test('a server that was stopped opens a database that a backup brought to a new machine', async () => {
	const [old, fresh] = [folder(), folder()];
	const store = await openStore({ dataDir: old });
	await store.write(adds(store, client('ana', 'Ana')));
	const backup = join(old, 'backups/moving.db');
	await store.backup(backup);
	await store.close();
	const [keyFile, auditKeyFile] = [join(old, 'key.json'), join(old, 'audit-key.json')];
	const moved = command('restore', { DATA_DIR: fresh, DATA_KEY_FILE: keyFile, AUDIT_KEY_FILE: auditKeyFile }, backup);
	expect(moved).toMatchObject({ status: 0 });
	await expect(opened(fresh, { keyFile })).rejects.toThrow('The audit key file');
	const there = await opened(fresh, { keyFile, auditKeyFile });
	expect(await idsOf(there)).toEqual(['ana']);
	expect((await verifyAudit(there)).ok).toBe(true);
});
