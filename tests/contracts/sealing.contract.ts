import { eq } from 'drizzle-orm';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { Conflict, StoreRefused } from '#lib/server/store/errors.ts';
import { newKey, SealBroken } from '#lib/server/store/keyring.ts';
import { expectOne, type Tx } from '#lib/server/store/statement.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Engine } from './engines.ts';
import { adds, client, draft, read, said, TUESDAY } from './people.ts';

/** What every engine promises about clinical text, and about what may never change. */
export const sealingContract = (engine: () => Engine) => {
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

	test('[R15] names and words cannot be read in the data, nor told apart', async () => {
		const { store, place } = await fresh();
		await store.write((tx) => [
			...adds(store, client('c1', 'Anahí Quispe'), client('c2', 'Anahí Quispe'))(tx),
			store.append([said(1, 'my sister Xiomara')]),
			tx.insert(store.t.document).values(draft())
		]);
		const names = (await place.look('SELECT name FROM client')).map(({ name }) => Buffer.from(name as Uint8Array));
		expect(names[0]!.equals(names[1]!)).toBe(false);
		const bodies = await place.look('SELECT body FROM event');
		expect(Buffer.from(bodies[0]!.body as Uint8Array).toString('latin1')).not.toContain('Xiomara');
		const { dataDir } = place.options;
		const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)));
		for (const secret of ['Anahí', 'Xiomara', 'sister'])
			expect(files.some((file) => file.includes(secret))).toBe(false);
		expect(await store.db.select().from(store.t.client)).toContainEqual(client('c1', 'Anahí Quispe'));
	});

	test('[R15] a sealed value that was altered, or moved to another column, does not open', async () => {
		const { store, place } = await fresh();
		await store.write(adds(store, { ...client('ana', 'Ana'), preferredName: 'Nita' }));
		await place.tamper('UPDATE client SET preferred_name = name');
		await expect(store.db.select().from(store.t.client)).rejects.toThrow(SealBroken);
		const { id, name } = store.t.client;
		expect(await store.db.select({ id, name }).from(store.t.client)).toEqual([{ id: 'ana', name: 'Ana' }]);
	});

	test('[R15] a sealed value moved to another table, or given the number of another key, does not open', async () => {
		const { store, place } = await fresh();
		await store.write((tx) => [
			...adds(store, client('ana', 'Ana'), client('ben', 'Ben'))(tx),
			tx.insert(store.t.document).values(draft())
		]);
		await place.tamper("UPDATE client SET name = (SELECT content FROM note) WHERE id = 'ana'");
		const renumbered = store.engine === 'sqlite' ? "CAST(x'02' || substr(name, 2) AS blob)" : 'set_byte(name, 0, 2)';
		await place.tamper(`UPDATE client SET name = ${renumbered} WHERE id = 'ben'`);
		const { id, name } = store.t.client;
		for (const one of ['ana', 'ben'])
			await expect(store.db.select({ name }).from(store.t.client).where(eq(id, one))).rejects.toThrow(SealBroken);
	});

	test('[R15] a blind index finds an equal value, per purpose, and keeps it unique', async () => {
		const { store } = await fresh();
		const index = store.blindIndex('ruth@example.org', 'staff.email');
		expect(store.blindIndex('ruth@example.org', 'staff.email')).toBe(index);
		expect(store.blindIndex('ruth@example.org', 'client.email')).not.toBe(index);
		expect(index).not.toContain('ruth');
		const ruth = (id: string) => ({
			...{ id, name: 'Ruth', credentials: 'LCSW', email: 'ruth@example.org', emailIndex: index },
			...{ passwordHash: '-', locale: 'en', createdAt: 1 }
		});
		await store.write((tx) => [tx.insert(store.t.staff).values(ruth('s1'))]);
		await expect(store.write((tx) => [tx.insert(store.t.staff).values(ruth('s2'))])).rejects.toThrow(Conflict);
	});

	test('[R15] with another key the store does not open, and with the right one again it does', async () => {
		const { store, place } = await fresh();
		await store.write(adds(store, client('ana', 'Ana')));
		await store.close();
		const keyFile = join(place.options.dataDir, 'other.json');
		writeFileSync(keyFile, JSON.stringify({ version: 1, keys: [newKey(1)] }), { mode: 0o600 });
		const wrong = openStore({ ...place.options, keyFile });
		await expect(wrong).rejects.toThrow(/does not open these data/);
		const right = await opened(place.options);
		expect(await right.db.$count(right.t.client)).toBe(1);
	});

	test('[R15] a second key seals what comes, the first still opens what was, and look-ups stay the same', async () => {
		const { store, place } = await fresh();
		await store.write(adds(store, client('ana', 'Ana')));
		const index = store.blindIndex('ana', 'x');
		await store.close();
		const keyFile = join(place.options.dataDir, 'key.json');
		const { version, keys } = JSON.parse(readFileSync(keyFile, 'utf8'));
		writeFileSync(keyFile, JSON.stringify({ version, keys: [newKey(2), ...keys] }));
		const again = await opened(place.options);
		await again.write(adds(again, client('ben', 'Ben')));
		const { id, name } = again.t.client;
		const people = await again.db.select({ id, name }).from(again.t.client).orderBy(id);
		expect(people.map((person) => person.name)).toEqual(['Ana', 'Ben']);
		const raw = await place.look('SELECT name FROM client ORDER BY id');
		expect(raw.map((row) => (row.name as Uint8Array)[0])).toEqual([1, 2]);
		expect(again.blindIndex('ana', 'x')).toBe(index);
	});

	test('[R15] a lost key is asked for, never replaced', async () => {
		const { store, place } = await fresh();
		await store.close();
		const key = join(place.options.dataDir, 'key.json');
		renameSync(key, `${key}.elsewhere`);
		await expect(openStore(place.options)).rejects.toThrow(StoreRefused);
		await expect(openStore(place.options)).rejects.toThrow(/key file .* is missing/);
		expect(existsSync(key)).toBe(false);
		const found = await opened({ ...place.options, keyFile: `${key}.elsewhere` });
		expect((await found.health()).ok).toBe(true);
	});

	test('[R15] a key that others may read is not used', async () => {
		const { store, place } = await fresh();
		await store.close();
		const key = join(place.options.dataDir, 'key.json');
		expect(statSync(key).mode & 0o777).toBe(0o600);
		chmodSync(key, 0o640);
		await expect(openStore(place.options)).rejects.toThrow(`chmod 600 ${key}`);
	});

	test('[R15] a key file that is none is refused without repeating what it holds', async () => {
		const { store, place } = await fresh();
		await store.close();
		writeFileSync(join(place.options.dataDir, 'key.json'), '{"version":1,"keys":"c2VjcmV0"}');
		const refusal = await openStore(place.options).catch((cause: Error) => cause);
		expect(String(refusal)).toMatch(/is not a key file/);
		expect(inspect(refusal, { depth: 9 })).not.toContain('c2VjcmV0');
	});

	test.each(['event', 'attendance', 'addendum', 'clientSignature', 'audit'] as const)(
		'[R11, R16, R17] what stands in %s is neither changed nor removed',
		async (name) => {
			const { store } = await fresh();
			await store.write(happened(store));
			const table = store.t[name];
			await expect(store.write((tx) => [tx.update(table).set({ by: 'mallory' })])).rejects.toThrow();
			await expect(store.write((tx) => [tx.delete(table)])).rejects.toThrow();
			expect(await store.db.select({ by: table.by }).from(table)).toEqual([{ by: 'ruth' }]);
		}
	);

	test('[R16] a draft may change; a signed note only learns who reviewed it', async () => {
		const { store } = await fresh();
		const { document: note } = store.t;
		const change = (set: Partial<typeof note.$inferInsert>) =>
			store.write((tx) => [expectOne(tx.update(note).set(set))]);
		await store.write((tx) => [tx.insert(note).values(draft())]);
		await change({ content: 'Ana spoke about her mother.', version: 2 });
		await change({ status: 'signed', signedAt: 5, signedBy: 'ruth', signature: '{}', version: 3 });
		for (const set of [
			{ content: 'Nothing happened.' },
			{ status: 'draft' as const },
			{ signedBy: 'sam' },
			{ version: 4 }
		])
			await expect(change(set)).rejects.toThrow();
		await expect(store.write((tx) => [tx.delete(note)])).rejects.toThrow();
		await change({ reviewedAt: 9, reviewedBy: 'sol' });
		const [kept] = await store.db.select().from(note);
		expect(kept).toMatchObject({
			content: 'Ana spoke about her mother.',
			signedBy: 'ruth',
			reviewedBy: 'sol',
			version: 3
		});
	});

	test('a database that was lost is not taken for a new one', async () => {
		const { store, place } = await fresh();
		await store.close();
		await place.lose();
		await expect(openStore(place.options)).rejects.toThrow(/says that there were data.*npm run restore/);
	});
};

const happened = (store: Store) => (tx: Tx) => [
	store.append([{ ...said(1, 'hello'), by: 'ruth' }]),
	tx.insert(store.t.attendance).values({
		...{ id: 'a1', session: TUESDAY, person: 'ana', clientId: 'ana', version: 1, status: 'present' as const },
		...{ minutes: 50, source: 'staff' as const, by: 'ruth', at: 1 }
	}),
	tx.insert(store.t.addendum).values({ id: 'd1', noteId: 'n1', text: 'Also:', signature: '{}', by: 'ruth', at: 1 }),
	tx.insert(store.t.document).values(draft()),
	tx.insert(store.t.clientSignature).values({ id: 'c1', noteId: 'note-ana', signature: '{}', by: 'ruth', at: 1 }),
	store.audit.row(read('ruth', 'note-ana'))
];
