import {
	closeSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIRST, lineAfter, openLine, type Anchor } from '#lib/server/audit/anchor-lines.ts';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { StoreUnavailable } from '#lib/server/store/errors.ts';
import type { Store } from '#lib/server/store/store.ts';
import { adds, client, draft, read, said } from './people.ts';
import { connectionOf, places } from './places.ts';
import { asOfMigration } from './version-before.ts';

const { folder, opened } = places();

test('[R1] the connection waits for the disk, and every other pragma is set', async () => {
	const connection = connectionOf(await opened(folder()));
	const asked = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'recursive_triggers', 'trusted_schema'];
	const is = (name: string) => connection.pragma(name, { simple: true });
	expect([...asked, 'cell_size_check', 'wal_autocheckpoint'].map((name) => [name, is(name)])).toEqual([
		['journal_mode', 'wal'],
		['synchronous', 2],
		['foreign_keys', 1],
		['busy_timeout', 5000],
		['recursive_triggers', 1],
		['trusted_schema', 0],
		['cell_size_check', 1],
		['wal_autocheckpoint', 0]
	]);
});

test('[R1] no unit is confirmed before its commit is in the write-ahead log', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	const before = commitsIn(dataDir);
	let confirmed = false;
	const unit = store.write(() => [store.append([said(1, 'hello')])]).then(() => (confirmed = true));
	await Promise.resolve();
	expect([confirmed, commitsIn(dataDir)]).toEqual([false, before]);
	await unit;
	expect(commitsIn(dataDir)).toBe(before + 1);
});

test('[R14] fifty units of one turn wait for the disk once, and a refused one among them changes nothing', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	const before = commitsIn(dataDir);
	const units = Array.from({ length: 50 }, (_, n) =>
		store.write(() => [store.append([said(n === 20 ? 19 : n, 'hi')])])
	);
	const settled = await Promise.allSettled(units);
	expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1);
	expect(commitsIn(dataDir)).toBe(before + 1);
	expect(await store.db.$count(store.t.event)).toBe(49);
});

test('[R14] nobody who reads sees a unit before it is committed', async () => {
	const store = await opened(folder());
	const unit = store.write((tx) => [...adds(store, client('ana', 'Ana'), client('ben', 'Ben'))(tx)]);
	expect(await store.db.$count(store.t.client)).toBe(0);
	await unit;
	expect(await store.db.$count(store.t.client)).toBe(2);
});

test('[R16] replacing a row is refused like changing it', async () => {
	const store = await opened(folder());
	await store.write((tx) => [tx.insert(store.t.document).values(draft()), store.append([said(1, 'as it was')])]);
	const connection = connectionOf(store);
	expect(() => connection.exec('INSERT OR REPLACE INTO event SELECT * FROM event')).toThrow('append-only');
	expect(() => connection.exec('INSERT OR REPLACE INTO note SELECT * FROM note')).toThrow('never deleted');
});

test('a full disk refuses what cannot be kept and says so; once there is room the same store goes on', async () => {
	const store = await opened(folder());
	await store.write(() => [store.append([said(1, 'before')]), store.audit.row(read('ruth', 'note-1'))]);
	const room = fill(store);

	const big = (n: number) => said(n, 'x'.repeat(60_000));
	const turn = await Promise.allSettled([
		store.write(() => [store.audit.row(read('ruth', 'note-2')), store.append([big(2)])]),
		store.write(() => [store.audit.row(read('ruth', 'note-3')), store.append([big(3)])])
	]);
	for (const unit of turn) expect(unit).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
	expect(await store.health()).toMatchObject({ ok: false, why: 'SQLite: SQLITE_FULL' });
	expect(await store.db.$count(store.t.event)).toBe(1);

	room();
	await store.write(() => [store.append([big(2)]), store.audit.row(read('ruth', 'note-2'))]);
	expect(await store.health()).toEqual({ engine: 'sqlite', ok: true, waiting: 0 });
	expect(await verifyAudit(store)).toEqual({ ok: true, rows: 2 });
});

test('a unit too big for the disk does not stop a small one in a later turn', async () => {
	const store = await opened(folder());
	const room = fill(store, 2);
	await expect(store.write(() => [store.append([said(1, 'x'.repeat(200_000))])])).rejects.toThrow(StoreUnavailable);
	await store.write(() => [store.append([said(1, 'short')])]);
	expect(await store.db.$count(store.t.event)).toBe(1);
	room();
});

test('an anchor that cannot be written for now stops nobody, and is written later', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	const file = join(dataDir, 'audit-head.log');
	renameSync(file, `${file}.away`);
	mkdirSync(file);
	await store.write(() => [store.audit.row(read('ruth', 'note-1'))]);
	await expect(verifyAudit(store)).rejects.toThrow('EISDIR');
	rmdirSync(file);
	renameSync(`${file}.away`, file);
	expect(await verifyAudit(store)).toEqual({ ok: true, rows: 1 });
	expect(readFileSync(file, 'utf8')).toContain('"seq":1');
});

test('a chain with a hundred thousand and more anchors is walked without holding them all', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	const file = join(dataDir, 'audit-head.log');
	for (const n of [1, 2, 3]) {
		await store.write(() => [store.audit.row(read('ruth', `note-${n}`))]);
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: n });
	}
	const [, first, second, third] = readFileSync(file, 'utf8')
		.split('\n')
		.map((line) => openLine(line, store.audit.key, String)?.anchor);
	const written = (anchors: Anchor[]) => {
		let joint = FIRST;
		const lines = anchors.map((anchor) => {
			const line = lineAfter(joint, anchor, store.audit.key);
			joint = line.joint;
			return `${line.text}\n`;
		});
		writeFileSync(file, lines.join(''));
	};
	written([first!, ...Array.from({ length: 150_000 }, () => second!), third!]);
	expect(await verifyAudit(store)).toEqual({ ok: true, rows: 3 });
	// As two servers that write to one folder leave them.
	written([third!, first!, second!]);
	expect(await verifyAudit(store)).toEqual({ ok: true, rows: 3 });
}, 30_000);

test('before a newer version changes the tables, the data as they were are kept', async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	await store.write(adds(store, client('ana', 'Ana'), client('ben', 'Ben')));
	await store.close();
	const connection = asOfMigration(dataDir, '0005_growth');
	rmSync(join(dataDir, 'audit-key.json'));
	connection.exec(`INSERT INTO staff (id, name, credentials, email, email_index, password_hash, locale, created_at, roles)
		SELECT id, name, 'LCSW', name, id, '-', 'en', 5, CASE id WHEN 'ana' THEN '["facilitator","supervisor"]' ELSE '["admin"]' END FROM client`);
	connection.exec(`INSERT INTO therapy_group (id, program_id, title, purpose, capacity, planned_minutes, note_format, agenda, created_at)
		VALUES ('skills', 'iop', 'Skills', '', 12, 50, 'DAP', '[]', 7)`);
	connection.exec("INSERT INTO group_staff VALUES ('skills', 'ana'), ('skills', 'ben')");
	connection.close();
	const newer = await opened(dataDir);
	expect(await newer.db.$count(newer.t.client)).toBe(2);
	expect(await newer.db.$count(newer.t.auditHead)).toBe(1);
	expect(await newer.db.select({ of: newer.t.session.practiceOf }).from(newer.t.session)).toEqual([]);
	expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1);
	const { staffId, standing, groupId, startsAt, endsAt } = newer.t.membership;
	const held = await newer.db.select({ staffId, standing, groupId, startsAt, endsAt }).from(newer.t.membership);
	expect(held.sort((a, b) => a.standing.localeCompare(b.standing))).toEqual([
		{ staffId: 'ben', standing: 'admin', groupId: null, startsAt: 5, endsAt: null },
		{ staffId: 'ana', standing: 'facilitator', groupId: 'skills', startsAt: 7, endsAt: null },
		{ staffId: 'ana', standing: 'supervisor', groupId: 'skills', startsAt: 7, endsAt: null }
	]);
	expect(() => connectionOf(newer).exec('DELETE FROM membership')).toThrow('never deleted');
});

/** Lets the database grow by so few pages and no more; answers with what makes room again. */
const fill = (store: Store, pages = 0) => {
	const connection = connectionOf(store);
	const used = connection.pragma('page_count', { simple: true }) as number;
	connection.pragma(`max_page_count=${used + pages}`);
	return () => connection.pragma('max_page_count=1073741823');
};

/** How often the write-ahead log was committed to: each commit ends with a frame that names the database's size. */
const commitsIn = (dataDir: string): number => {
	const file = join(dataDir, 'circlekeeper.db-wal');
	const header = Buffer.alloc(32);
	const handle = openSync(file, 'r');
	readSync(handle, header, 0, 32, 0);
	const frame = Buffer.alloc(24);
	let commits = 0;
	for (let at = 32; at < statSync(file).size; at += 24 + header.readUInt32BE(8)) {
		readSync(handle, frame, 0, 24, at);
		const isOfThisLog = frame.readBigUInt64BE(8) === header.readBigUInt64BE(16);
		if (isOfThisLog && frame.readUInt32BE(4) !== 0) commits++;
	}
	closeSync(handle);
	return commits;
};
