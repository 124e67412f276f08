import { eq, getTableName, inArray, sql } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { openKeyPlace } from '#lib/server/store/key-place.ts';
import { retireKeys, rotateKeys, type Telling } from '#lib/server/keys/rotate.ts';
import { sealedTables } from '#lib/server/keys/sealed-tables.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Engine, Place } from './engines.ts';
import { everything, happened, keysByColumn, versions } from './kept-of-each.ts';
import { adds, client, said } from './people.ts';

const EVERY = 20;
const quiet: Telling = { say: () => {}, lookEvery: EVERY };

/** What every engine promises about a new key: nobody notices, and nothing is left under the old one. */
export const keysContract = (engine: () => Engine) => {
	const open: Store[] = [];
	const opened = async (place: Place) => {
		const store = await openStore(place.options);
		store.followKeys(EVERY);
		open.push(store);
		return store;
	};
	const withPlace = async <T>(place: Place, work: (keys: Awaited<ReturnType<typeof openKeyPlace>>) => Promise<T>) => {
		const keys = await openKeyPlace(place.options);
		return work(keys).finally(() => keys.close());
	};
	const rotate = (place: Place, telling = quiet) => withPlace(place, (keys) => rotateKeys(keys, telling));
	const retire = (place: Place) => withPlace(place, (keys) => retireKeys(keys, quiet));
	afterEach(() => Promise.all(open.splice(0).map((store) => store.close())));

	test(
		'[R15] a new key takes over under a running server, stopped in the middle and gone on with',
		{ timeout: 30_000 },
		async () => {
			const place = await engine().place();
			const store = await opened(place);
			await store.write((tx) => [
				...adds(store, client('ana', 'Ana'), client('ben', 'Ben'))(tx),
				...happened(store)(tx)
			]);
			const before = await everything(store);
			const use = inUse(store);

			const stop = new Error('killed');
			const killed = rotate(place, {
				...quiet,
				progress: () => {
					throw stop;
				}
			});
			await expect(killed).rejects.toBe(stop);
			expect(await versions(place, store)).toEqual(new Set([1, 2]));
			expect(await everything(store)).toMatchObject(before);

			await rotate(place);
			const { written } = await use.end();
			expect(written).toBeGreaterThan(5);
			expect(await versions(place, store)).toEqual(new Set([2]));
			expect(await everything(store)).toMatchObject(before);

			expect((await retire(place)).retired).toEqual([1]);
			await acts(store, ['keys.rotated', 'keys.retired']);
			await store.close();
			const file = JSON.parse(readFileSync(join(place.options.dataDir, 'key.json'), 'utf8'));
			expect(file.keys.map(({ version }: { version: number }) => version)).toEqual([2]);
			const again = await opened(place);
			expect(await everything(again)).toMatchObject(before);
			expect(await verifyAudit(again)).toMatchObject({ ok: true });
			expect(
				await again.db
					.select()
					.from(again.t.staff)
					.where(inArray(again.t.staff.emailIndex, [again.blindIndex('ruth@example.org', 'staff.email')]))
			).toHaveLength(1);
		}
	);

	test('[R15] everything that the schema seals has a value among what is sealed again here', async () => {
		const place = await engine().place();
		const store = await opened(place);
		await store.write((tx) => [...adds(store, client('ana', 'Ana'))(tx), ...happened(store)(tx)]);
		const kept = await keysByColumn(place, store);
		expect([...kept].flatMap(([column, keys]) => (keys.size === 0 ? [column] : []))).toEqual([]);
	});

	test('[R15] a key that is still needed is not retired', async () => {
		const place = await engine().place();
		const store = await opened(place);
		await store.write(adds(store, client('ana', 'Ana')));
		await expect(retire(place)).rejects.toThrow(/There is one key/);
		const killed = rotate(place, {
			...quiet,
			say: (line) => {
				if (line.includes('is in use')) throw new Error('killed');
			}
		});
		await expect(killed).rejects.toThrow('killed');
		await expect(retire(place)).rejects.toThrow(/still need an older key/);
		expect(await store.db.select({ name: store.t.client.name }).from(store.t.client)).toEqual([{ name: 'Ana' }]);
	});

	test('[R11, R16, R17] only the command may seal again, and it changes nothing else', async () => {
		const place = await engine().place();
		const store = await opened(place);
		await store.write(happened(store));
		const { event, setting, disclosure, document: note } = store.t;
		const newer = Buffer.concat([Buffer.of(9), Buffer.alloc(40)]);
		const open = (tx: Tx) => tx.insert(setting).values({ key: 'resealing', value: true });
		const tries: ((tx: Tx) => Statement[])[] = [
			(tx) => [tx.update(event).set({ body: sql`${newer}` })],
			(tx) => [open(tx), tx.update(event).set({ body: 'another', by: 'mallory' })],
			(tx) => [open(tx), tx.update(event).set({ body: 'under the same key' })],
			(tx) => [tx.update(disclosure).set({ recipient: sql`${newer}` })],
			(tx) => [open(tx), tx.update(disclosure).set({ recipient: sql`${newer}`, pages: 1 })],
			(tx) => [open(tx), tx.update(event).set({ body: sql`${newer}`, by: 'mallory' })],
			(tx) => [open(tx), tx.update(store.t.audit).set({ detail: sql`${newer}`, act: 'nothing' })],
			(tx) => [open(tx), tx.update(store.t.audit).set({ detail: null })],
			(tx) => [open(tx), tx.update(store.t.attendance).set({ reason: sql`${newer}`, minutes: 1 })],
			(tx) => [open(tx), tx.update(store.t.sessionParticipant).set({ name: sql`${newer}`, source: 'roster' })],
			(tx) => [open(tx), tx.update(store.t.addendum).set({ text: sql`${newer}`, signature: 'mine' })],
			(tx) => [open(tx), tx.update(store.t.clientSignature).set({ signature: sql`${newer}`, by: 'mallory' })],
			(tx) => [
				open(tx),
				tx
					.update(note)
					.set({ content: sql`${newer}`, reviewedBy: 'mallory' })
					.where(eq(note.status, 'signed'))
			],
			(tx) => [open(tx), tx.delete(event)]
		];
		for (const attempt of tries) await expect(store.write(attempt)).rejects.toThrow();
		expect(await store.db.select().from(setting).where(eq(setting.key, 'resealing'))).toEqual([]);
	});

	test('every guard of a table with sealed values names all of its other columns', async () => {
		const place = await engine().place();
		const store = await opened(place);
		const guards = await place.look(
			store.engine === 'sqlite'
				? "SELECT tbl_name AS name, sql AS text FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE ON%'"
				: "SELECT event_object_table AS name, action_statement AS text FROM information_schema.triggers WHERE event_manipulation = 'UPDATE' AND action_condition IS NULL"
		);
		expect(guards.length).toBeGreaterThan(3);
		for (const { name, key, sealed } of sealedTables()) {
			const columns = Object.entries(store.t[name]).filter(([one]) => !sealed.includes(one) && !key.includes(one));
			for (const { text } of guards.filter((guard) => guard.name === getTableName(store.t[name])))
				if (store.engine !== 'sqlite') expect(text).toContain('refuse_unless_resealed');
				else if (!String(text).includes('UPDATE OF')) {
					expect(text).toContain('resealing');
					for (const [, column] of columns)
						expect(text).toContain(`OLD.\`${(column as { name: string }).name}\` IS NEW.`);
				}
		}
	});
};

/** Reads and writes like people do, and says what went wrong. */
const inUse = (store: Store) => {
	let on = true;
	let written = 0;
	const run = async () => {
		for (let n = 100; on; n++) {
			await store.write((tx) => [
				...adds(store, client(`c${n}`, `Client ${n}`))(tx),
				store.append([said(n, `event ${n}`)])
			]);
			const { staff } = store.t;
			const found = await store.db
				.select()
				.from(staff)
				.where(inArray(staff.emailIndex, store.blindIndexes('ruth@example.org', 'staff.email')));
			expect(found).toHaveLength(1);
			expect((await store.db.select().from(store.t.event)).length).toBeGreaterThan(n - 100);
			written++;
			await pause(5);
		}
	};
	const running = run();
	return {
		async end() {
			on = false;
			await running;
			return { written };
		}
	};
};

const acts = async (store: Store, expected: string[]) =>
	expect
		.poll(async () => (await store.db.select({ act: store.t.audit.act }).from(store.t.audit)).map(({ act }) => act))
		.toEqual(expect.arrayContaining(expected));
