import { asc } from 'drizzle-orm';
import { mkdirSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { Conflict, StoreRefused, StoreUnavailable } from '#lib/server/store/errors.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Engine } from './engines.ts';
import { read, said } from './people.ts';

/** What holds when two servers share one database, which only PostgreSQL allows. */
export const serversContract = (engine: () => Engine) => {
	const open: Store[] = [];
	afterEach(() => Promise.all(open.splice(0).map((store) => store.close())));
	const two = async () => {
		const { options } = await engine().place();
		const beside = `${options.dataDir}-2`;
		const north = await openStore(options);
		open.push(north);
		mkdirSync(beside);
		for (const key of ['key.json', 'audit-key.json']) copyFileSync(join(options.dataDir, key), join(beside, key));
		const south = await openStore({ ...options, dataDir: beside });
		open.push(south);
		return { north, south };
	};

	test('[R17] both write to one audit chain, and it holds', async () => {
		const { north, south } = await two();
		const writes = Array.from({ length: 12 }, (_, n) => {
			const store = n % 2 ? south : north;
			return store.write(() => [store.append([said(n, 'hello')]), store.audit.row(read('ruth', `note-${n}`))]);
		});
		await Promise.all(writes);
		expect(await verifyAudit(north)).toEqual({ ok: true, rows: 12 });
		expect(await verifyAudit(south)).toEqual({ ok: true, rows: 12 });
		const { seq } = north.t.event;
		expect(await north.db.select({ seq }).from(north.t.event).orderBy(asc(seq))).toEqual(
			writes.map((_, n) => ({ seq: n }))
		);
	});

	test('[R8] both append at the same place in the log: one wins, the other is told', async () => {
		const { north, south } = await two();
		const both = await Promise.allSettled(
			[north, south].map((store) => store.write(() => [store.append([said(1, 'mine')])]))
		);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
	});

	test('[R1] a PostgreSQL that confirms before its disk does is refused', async () => {
		const { options, look } = await engine().place();
		// The one inside this process has no such setting to get wrong.
		if (!options.databaseUrl) return expect(engine().name).toBe('pglite');
		await look('ALTER DATABASE postgres SET synchronous_commit = off');
		const refused = openStore(options);
		await expect(refused).rejects.toThrow('PostgreSQL runs with synchronous_commit=off');
		await look('ALTER DATABASE postgres RESET synchronous_commit');
	});

	test('when the server drops every connection, the store finds its way back by itself', async () => {
		const { options, look } = await engine().place();
		const store = await openStore(options);
		open.push(store);
		await store.write(() => [store.append([said(1, 'before')]), store.audit.row(read('ruth', 'note-1'))]);
		await look("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'circlekeeper'");
		const again = () => store.write(() => [store.append([said(2, 'after')]), store.audit.row(read('ruth', 'note-2'))]);
		await again().catch((cause: unknown) => {
			expect(cause).toBeInstanceOf(StoreUnavailable);
			return again();
		});
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: 2 });
		expect(await store.health()).toMatchObject({ ok: true });
	});

	test('a database that is not there is named without its password', async () => {
		const { options } = await engine().place();
		const databaseUrl = 'postgres://clinic:hunter2@127.0.0.1:9/clinic';
		const refusal = await openStore({ dataDir: options.dataDir, databaseUrl }).catch((cause: unknown) => cause);
		expect(refusal).toBeInstanceOf(StoreRefused);
		expect(inspect(refusal, { depth: 9 })).not.toContain('hunter2');
	});
};
