import { asc } from 'drizzle-orm';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readCopy } from '#lib/server/audit/anchor-copy.ts';
import { plainHashOf, START } from '#lib/server/audit/chain.ts';
import { cameFrom, type Provenance } from '#lib/server/audit/provenance.ts';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import type { AddressClass } from '#lib/server/store/schema/audit.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Engine, Place } from './engines.ts';
import { adds, client, MONDAY_NOON, read } from './people.ts';

/** What every engine promises about the audit chain. */
export const auditContract = (engine: () => Engine) => {
	const open: Store[] = [];
	const opened = async (options: Parameters<typeof openStore>[0]) => {
		const store = await openStore(options);
		open.push(store);
		return store;
	};
	const fresh = async () => {
		const place = await engine().place();
		return { place, store: await opened(place.options) };
	};
	afterEach(() => Promise.all(open.splice(0).map((store) => store.close())));

	/** Ruth reads five notes; then the store is closed, so that the chain's end is anchored. */
	const fiveReads = async () => {
		const { store, place } = await fresh();
		await store.write(adds(store, client('ana', 'Ana')));
		for (const n of [1, 2, 3, 4, 5]) await store.write(() => [store.audit.row(read('ruth', `note-${n}`, `page ${n}`))]);
		await store.close();
		return place;
	};
	const verdictAfter = async (harm: string) => {
		const place = await fiveReads();
		await place.tamper(harm);
		return verifyAudit(await opened(place.options));
	};

	test('[R17] reads and changes are chained in the order in which they happened', async () => {
		const { store } = await fresh();
		const reads = Array.from({ length: 30 }, (_, n) => store.write(() => [store.audit.row(read('ruth', `note-${n}`))]));
		await Promise.all(reads);
		const rows = await store.db.select().from(store.t.audit).orderBy(asc(store.t.audit.seq));
		expect(rows.map(({ seq, subject }) => [seq, subject])).toEqual(reads.map((_, n) => [n + 1, `note-${n}`]));
		expect(rows.slice(1).map(({ previous }) => previous)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 30 });
	});

	test('[R17] a row says from where it came, also when it shares its turn with another', async () => {
		const { store, place } = await fresh();
		const from = (staff: string | null, login: string | null, address: AddressClass): Provenance => ({
			...{ staff, login, address, purpose: 'care' }
		});
		const reads = (by: string, source: Provenance | null) =>
			cameFrom(source, () => store.write(() => [store.audit.row(read(by, 'note'))]));
		await Promise.all([
			reads('ruth', from('ruth', 'a1', 'private')),
			reads('sol', from('sol', 'b2', 'public')),
			reads('ruth', null),
			// A timer that one person's request set: neither theirs nor a place of the server's.
			reads('system', from('ruth', 'a1', 'private')),
			reads('system', from(null, null, 'public')),
			reads('seat-ana', from(null, null, 'public'))
		]);
		const rows = await place.look('SELECT by, login, address, purpose FROM audit ORDER BY seq');
		expect(rows.map((row) => Object.values(row))).toEqual([
			['ruth', 'a1', 'private', 'care'],
			['sol', 'b2', 'public', 'care'],
			['ruth', null, null, null],
			['system', null, null, null],
			['system', null, null, null],
			['seat-ana', null, 'public', 'care']
		]);
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 6 });
	});

	test('[R17] an empty chain holds', async () => {
		const { store } = await fresh();
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 0 });
	});

	test('[R17] the row goes with the change: a unit that fails leaves neither, and no gap', async () => {
		const { store } = await fresh();
		const change = (id: string, ...more: string[]) =>
			store.write((tx) => [
				store.audit.row(read('ruth', id)),
				store.audit.row(read('ruth', `${id} again`)),
				...adds(store, ...[id, ...more].map((one) => client(one, one)))(tx)
			]);
		const settled = await Promise.allSettled([change('ana'), change('ben', 'ana'), change('cleo')]);
		expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		const { seq, subject } = store.t.audit;
		const rows = await store.db.select({ seq, subject }).from(store.t.audit).orderBy(asc(seq));
		expect(rows.map((row) => row.subject)).toEqual(['ana', 'ana again', 'cleo', 'cleo again']);
		expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4]);
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 4 });
	});

	test('[R17] the chain goes on after a restart', async () => {
		const place = await fiveReads();
		const store = await opened(place.options);
		await store.write(() => [store.audit.row(read('sol', 'note-6'))]);
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 6 });
	});

	test.each([
		['the reader is another', "UPDATE audit SET by = 'sam' WHERE seq = 3", 'altered', 3],
		['the time is another', 'UPDATE audit SET at = at + 60000 WHERE seq = 1', 'altered', 1],
		['the detail was taken out', 'UPDATE audit SET detail = NULL WHERE seq = 2', 'altered', 2],
		['the detail was overwritten', 'UPDATE audit SET detail = (SELECT name FROM client) WHERE seq = 2', 'altered', 2],
		[
			'a detail came from another row',
			'UPDATE audit SET detail = (SELECT o.detail FROM audit o WHERE o.seq = 5) WHERE seq = 4',
			'altered',
			4
		],
		['a row is gone', 'DELETE FROM audit WHERE seq = 3', 'missing', 3],
		['the first row is gone', 'DELETE FROM audit WHERE seq = 1', 'missing', 1],
		['the last row is gone', 'DELETE FROM audit WHERE seq = 5', 'cut', 5],
		['all rows are gone', 'DELETE FROM audit', 'cut', 1],
		[
			'two rows changed places',
			'UPDATE audit SET seq = -2 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = -2',
			'altered',
			2
		]
	])('[R17] it is noticed when %s', async (_, harm, why, seq) => {
		expect(await verdictAfter(harm)).toEqual({ ok: false, seq, why });
	});

	test('[R17] it is noticed when the end is cut together with its anchors and the keyed head', async () => {
		const place = await fiveReads();
		const [head] = await place.look('SELECT seq, hash FROM audit WHERE seq = 4');
		const file = join(place.options.dataDir, 'audit-head.log');
		writeFileSync(file, `${readFileSync(file, 'utf8').split('\n')[0]}\n`);
		await place.tamper('DELETE FROM audit WHERE seq = 5');
		expect(await verifyAudit(await opened(place.options))).toEqual({ ok: false, seq: 5, why: 'cut' });
		await open.pop()?.close();
		await place.tamper(`UPDATE audit_head SET seq = 4, hash = '${String(head!.hash)}'`);
		expect(await verifyAudit(await opened(place.options))).toEqual({ ok: false, seq: 1, why: 'unsealed' });
		await open.pop()?.close();
		await place.tamper('DELETE FROM audit_head');
		expect(await verifyAudit(await opened(place.options))).toEqual({ ok: false, seq: 1, why: 'unsealed' });
	});

	test('[R17] what was found is not covered up by going on', async () => {
		const place = await fiveReads();
		await place.tamper('DELETE FROM audit WHERE seq = 5');
		rmSync(join(place.options.dataDir, 'audit-head.log'));
		const store = await opened(place.options);
		await store.write(() => [store.audit.row(read('sol', 'note-6'))]);
		expect(await verifyAudit(store)).toEqual({ ok: false, seq: 5, why: 'missing' });
	});

	test('[R17] a line taken out of the anchors is noticed, whichever it is', async () => {
		const place = await fiveReads();
		for (const n of [6, 7]) {
			const store = await opened(place.options);
			await store.write(() => [store.audit.row(read('ruth', `note-${n}`))]);
			await store.close();
		}
		const file = join(place.options.dataDir, 'audit-head.log');
		const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
		const store = await opened(place.options);
		for (const gone of [0, 1, 2]) {
			writeFileSync(file, lines.filter((_, n) => n !== gone).join('\n') + '\n');
			expect(await verifyAudit(store)).toEqual({ ok: false, seq: 7, why: 'unanchored' });
		}
	});

	test('[R17] the audit key is asked for: a missing one is not made again, and another one is refused', async () => {
		const place = await fiveReads();
		const key = join(place.options.dataDir, 'audit-key.json');
		renameSync(key, `${key}.away`);
		await expect(opened(place.options)).rejects.toThrow(`The audit key file ${key} is missing`);
		writeFileSync(key, JSON.stringify({ version: 1, key: Buffer.alloc(32, 7).toString('base64') }), { mode: 0o600 });
		await expect(opened(place.options)).rejects.toThrow('is written under another key');
		chmodSync(key, 0o644);
		await expect(opened(place.options)).rejects.toThrow(`chmod 600 ${key}`);
		rmSync(key);
		const again = await opened({ ...place.options, operation: 'sealed-again' });
		expect(await verifyAudit(again)).toEqual({ ok: true, rows: 6, unproven: 5 });
	});

	test('[R17] a chain from before there was an audit key is sealed once, and only rows before the seal may be plain', async () => {
		const place = await fiveReads();
		await unkey(place);
		const store = await opened(place.options);
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 6 });
		const [last] = await place.look('SELECT act FROM audit WHERE seq = 6');
		expect(last).toEqual({ act: 'audit.keyed' });
		await store.write(() => [store.audit.row(read('sol', 'note-6'))]);
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 7 });
		await store.close();
		await place.tamper("UPDATE audit SET by = 'sam' WHERE seq = 3");
		expect(await verifyAudit(await opened(place.options))).toEqual({ ok: false, seq: 3, why: 'altered' });
	});

	test('[R17] taking a sealed chain back to plain hashes is noticed', async () => {
		const place = await fiveReads();
		const key = readFileSync(join(place.options.dataDir, 'audit-key.json'));
		await unkey(place);
		writeFileSync(join(place.options.dataDir, 'audit-key.json'), key, { mode: 0o600 });
		const store = await opened(place.options);
		expect(await verifyAudit(store)).toEqual({ ok: false, seq: 1, why: 'unsealed' });
		await store.write(() => [store.audit.row(read('sol', 'note-6'))]);
		expect(await verifyAudit(store)).toEqual({ ok: false, seq: 1, why: 'unsealed' });
	});

	/** The chain as the version before the audit key left it: plain hashes, anchors without numbers, no head, no key. */
	const unkey = async (place: Place) => {
		const { dataDir } = place.options;
		const store = await opened(place.options);
		const rows = await store.db.select().from(store.t.audit).orderBy(asc(store.t.audit.seq));
		let { hash: previous } = START;
		const plain = rows.map((row) => {
			const hash = plainHashOf({ ...row, previous }, store.audit.digest);
			const line = `UPDATE audit SET previous = '${previous}', hash = '${hash}' WHERE seq = ${row.seq}`;
			previous = hash;
			return line;
		});
		const anchor = { at: MONDAY_NOON, seq: rows.length, hash: previous, kind: 'head' };
		const mac = store.blindIndex(JSON.stringify(Object.values(anchor)), 'audit.anchor');
		await store.close();
		await place.tamper([...plain, 'DELETE FROM audit_head'].join('; '));
		writeFileSync(join(dataDir, 'audit-head.log'), `${JSON.stringify({ ...anchor, mac })}\n`);
		rmSync(join(dataDir, 'audit-key.json'));
	};

	test('[R17] going back to an older state of the whole folder shows beside a copy of the anchors', async () => {
		const place = await engine().place();
		const { dataDir } = place.options;
		const lines: string[] = [];
		const options = {
			...place.options,
			auditCopyFile: `${dataDir}-copy.log`,
			onAnchor: (line: string) => lines.push(line)
		};
		const store = await opened(options);
		for (const n of [1, 2, 3]) await store.write(() => [store.audit.row(read('ruth', `note-${n}`))]);
		const [older] = await place.look('SELECT * FROM audit_head');
		const anchors = readFileSync(join(dataDir, 'audit-head.log'));
		await store.write(() => [store.audit.row(read('ruth', 'note-4'))]);
		await store.close();
		await place.tamper(
			`DELETE FROM audit WHERE seq = 4; UPDATE audit_head SET seq = 3, hash = '${String(older!.hash)}', mac = '${String(older!.mac)}'`
		);
		writeFileSync(join(dataDir, 'audit-head.log'), anchors);
		const back = await opened(place.options);
		expect(await verifyAudit(back)).toEqual({ ok: true, rows: 3 });
		const copied = (file: string) => readCopy(file, back.audit.key, String);
		expect(await verifyAudit(back, await copied(options.auditCopyFile))).toEqual({
			ok: false,
			seq: 4,
			why: 'rolled-back'
		});
		const log = `${dataDir}-stdout.log`;
		writeFileSync(log, lines.map((line) => `{"level":30,"anchor":${line},"msg":"here"}\nsomething else\n`).join(''));
		expect(await verifyAudit(back, await copied(log))).toEqual({ ok: false, seq: 4, why: 'rolled-back' });
		await back.write(() => [back.audit.row(read('sol', 'note-9'))]);
		expect(await verifyAudit(back, await copied(log))).toEqual({ ok: false, seq: 4, why: 'rolled-back' });
	});

	test('[R17] it is noticed when the anchors are gone or were written by somebody without the key', async () => {
		const place = await fiveReads();
		const file = join(place.options.dataDir, 'audit-head.log');
		const anchors = readFileSync(file, 'utf8');
		const store = await opened(place.options);
		rmSync(file);
		expect(await verifyAudit(store)).toEqual({ ok: false, seq: 5, why: 'unanchored' });
		writeFileSync(file, anchors.replace('"seq":5', '"seq":4'));
		expect(await verifyAudit(store)).toEqual({ ok: false, seq: 5, why: 'unanchored' });
		writeFileSync(file, anchors);
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 5 });
	});

	test('[R17] a line of the anchors cut short by a power failure does no harm', async () => {
		const place = await fiveReads();
		const file = join(place.options.dataDir, 'audit-head.log');
		writeFileSync(file, '{"at":17', { flag: 'a' });
		const store = await opened(place.options);
		await store.write(() => [store.audit.row(read('sol', 'note-6'))]);
		await store.close();
		expect(await verifyAudit(await opened(place.options))).toEqual({ ok: true, rows: 6 });
	});
};
