import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cameFrom, type Provenance } from '#lib/server/audit/provenance.ts';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import type { AddressClass } from '#lib/server/store/schema/audit.ts';
import { audited } from './audited.ts';
import type { Engine } from './engines.ts';
import { adds, client, read } from './people.ts';

/** What every engine promises about the rows of the audit chain. */
export const auditContract = (engine: () => Engine) => {
	const { opened, fresh, fiveReads, verdictAfter } = audited(engine);

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
};
