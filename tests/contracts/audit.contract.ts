import { asc } from 'drizzle-orm';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Engine } from './engines.ts';
import { adds, client, read } from './people.ts';

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
