import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ClientCommand } from '#lib/room/commands.ts';
import { keptFor } from '#lib/room/wire.ts';
import type { Entry } from './queue.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

type Sealed = { box: string; id: string; at: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };
interface Cupboard extends DBSchema {
	/** The key cannot be read, only used: what lies here is worth nothing on another device. */
	keys: { key: string; value: CryptoKey };
	/** In the order of writing. */
	unsent: { key: number; value: Sealed; indexes: { id: string; at: number } };
}

/** Sealing needs a secure page: on plain http inside a building there is none, and nothing is written down. */
export const canLast = (): boolean => typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined;

/**
 * Unsent words in the browser's database, sealed with AES-256-GCM, gone when answered, wiped, or a day old.
 * `box` parts one seat's from another's. A browser that will not open its database gets a shelf in memory.
 */
export function durableShelf<C = ClientCommand>(box: string): Shelf<C> {
	const memory = memoryShelf<C>();
	const opened = open().catch(() => null);
	let lasts = true;
	void opened.then((cupboard) => (lasts = cupboard !== null));

	const bound = (id: string) => new TextEncoder().encode(`${box}/${id}`);
	async function seal(key: CryptoKey, { id, at, command }: Entry<C>): Promise<Sealed> {
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const words = new TextEncoder().encode(JSON.stringify(command));
		const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(id) }, key, words);
		return { box, id, at, iv, sealed };
	}
	/** Null for what this device can no longer open. */
	async function unseal(key: CryptoKey, { id, at, iv, sealed }: Sealed): Promise<Entry<C> | null> {
		try {
			const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(id) }, key, sealed);
			return { id, at, command: JSON.parse(new TextDecoder().decode(words)) };
		} catch {
			return null;
		}
	}

	return {
		get kind() {
			return lasts ? 'durable' : 'memory';
		},
		async all() {
			const cupboard = await opened;
			if (!cupboard) return memory.all();
			const rows = await cupboard.db.getAll('unsent');
			const entries = await Promise.all(rows.map((row) => (row.box === box ? unseal(cupboard.key, row) : null)));
			return entries.filter((entry) => entry !== null);
		},
		async put(entry, instead) {
			const cupboard = await opened;
			if (!cupboard) return memory.put(entry, instead);
			// Sealed first: a transaction does not wait for anything but itself.
			const sealed = await seal(cupboard.key, entry);
			const tx = cupboard.db.transaction('unsent', 'readwrite');
			const before = instead === undefined ? undefined : await tx.store.index('id').getKey(instead);
			if (before !== undefined) await tx.store.delete(before);
			await tx.store.add(sealed);
			await tx.done;
		},
		async drop(id) {
			const cupboard = await opened;
			if (!cupboard) return memory.drop(id);
			const tx = cupboard.db.transaction('unsent', 'readwrite');
			const key = await tx.store.index('id').getKey(id);
			if (key !== undefined) await tx.store.delete(key);
			await tx.done;
		},
		async clear() {
			await memory.clear();
			const cupboard = await opened;
			if (!cupboard) return;
			const tx = cupboard.db.transaction(['unsent', 'keys'], 'readwrite');
			await Promise.all([tx.objectStore('unsent').clear(), tx.objectStore('keys').clear(), tx.done]);
		}
	};
}

async function open(): Promise<{ db: IDBPDatabase<Cupboard>; key: CryptoKey }> {
	const db = await openDB<Cupboard>('circlekeeper', 1, {
		upgrade(fresh) {
			fresh.createObjectStore('keys');
			const unsent = fresh.createObjectStore('unsent', { autoIncrement: true });
			unsent.createIndex('id', 'id', { unique: true });
			unsent.createIndex('at', 'at');
		}
	});
	if (!db.objectStoreNames.contains('unsent')) throw new Error('The database is not ours.');
	const stale = db.transaction('unsent', 'readwrite');
	for await (const row of stale.store.index('at').iterate(IDBKeyRange.upperBound(Date.now() - keptFor)))
		await row.delete();
	return { db, key: await keyOf(db) };
}

async function keyOf(db: IDBPDatabase<Cupboard>): Promise<CryptoKey> {
	const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
	// Another tab may have been first, so the one that lies there counts.
	const tx = db.transaction('keys', 'readwrite');
	const key = (await tx.store.get('outbox')) ?? made;
	if (key === made) await tx.store.add(made, 'outbox');
	await tx.done;
	return key;
}
