import { asc } from 'drizzle-orm';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCopy } from '#lib/server/audit/anchor-copy.ts';
import { plainHashOf, START } from '#lib/server/audit/chain.ts';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { audited } from './audited.ts';
import type { Engine, Place } from './engines.ts';
import { MONDAY_NOON, read } from './people.ts';

/** What every engine promises about the end of the audit chain: its head, its anchors, and its key. */
export const auditEndContract = (engine: () => Engine) => {
	const { open, opened, fiveReads } = audited(engine);

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
