import type { ClientCommand } from '#lib/room/commands.ts';
import { keptFor } from '#lib/room/wire.ts';
import type { Entry } from './queue.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

type Sealed = { box: string; id: string; at: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

/** The key can be used but not exported, so stored data are useless on another device. */
type Cupboard = { db: IDBDatabase; key: CryptoKey };

/** Encryption needs a secure context: on plain http inside a building there is none, and nothing is stored. */
export function canLast(): boolean {
	try {
		return Boolean(globalThis.indexedDB) && globalThis.crypto?.subtle !== undefined;
	} catch {
		// Some browsers throw even on this check when storage is blocked.
		return false;
	}
}

/**
 * Unsent data in the browser's database, encrypted with AES-256-GCM, deleted once answered, wiped, or a day old. `box`
 * separates one seat's from another's. A browser that can't open its database gets a shelf in memory.
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
	/** Null for data this device can no longer decrypt. */
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
			const rows: Sealed[] = await asked(cupboard.db.transaction('unsent').objectStore('unsent').getAll());
			const entries = await Promise.all(rows.map((row) => (row.box === box ? unseal(cupboard.key, row) : null)));
			return entries.filter((entry) => entry !== null);
		},
		async put(entry, instead) {
			const cupboard = await opened;
			if (!cupboard) return memory.put(entry, instead);
			// Encrypt first: a transaction doesn't stay open while waiting for anything else.
			const sealed = await seal(cupboard.key, entry);
			const tx = cupboard.db.transaction('unsent', 'readwrite');
			const store = tx.objectStore('unsent');
			if (instead !== undefined) await take(store, instead);
			store.add(sealed);
			await finished(tx);
		},
		async drop(id) {
			const cupboard = await opened;
			if (!cupboard) return memory.drop(id);
			const tx = cupboard.db.transaction('unsent', 'readwrite');
			await take(tx.objectStore('unsent'), id);
			await finished(tx);
		},
		async clear() {
			await memory.clear();
			const cupboard = await opened;
			if (!cupboard) return;
			const tx = cupboard.db.transaction(['unsent', 'keys'], 'readwrite');
			for (const name of ['unsent', 'keys']) tx.objectStore(name).clear();
			await finished(tx);
		}
	};
}

/** Written without a library, which a phone would have to download before its first screen: these are the only calls needed. */
const asked = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
const finished = (tx: IDBTransaction): Promise<void> =>
	new Promise((resolve, reject) => {
		tx.oncomplete = () => resolve();
		tx.onabort = tx.onerror = () => reject(tx.error);
	});

async function take(store: IDBObjectStore, id: string): Promise<void> {
	const key = await asked(store.index('id').getKey(id));
	if (key !== undefined) store.delete(key);
}

async function open(): Promise<Cupboard> {
	const opening = indexedDB.open('circlekeeper', 1);
	opening.onupgradeneeded = () => {
		const db = opening.result;
		db.createObjectStore('keys');
		// In order of insertion.
		const unsent = db.createObjectStore('unsent', { autoIncrement: true });
		unsent.createIndex('id', 'id', { unique: true });
		unsent.createIndex('at', 'at');
	};
	const db = await asked(opening);
	if (!db.objectStoreNames.contains('unsent')) throw new Error('The database is not ours.');
	const stale = db.transaction('unsent', 'readwrite').objectStore('unsent');
	const old = IDBKeyRange.upperBound(Date.now() - keptFor);
	for (const key of await asked(stale.index('at').getAllKeys(old))) stale.delete(key);
	return { db, key: await keyOf(db) };
}

async function keyOf(db: IDBDatabase): Promise<CryptoKey> {
	const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
	// Another tab may have been first, so an existing key wins.
	const tx = db.transaction('keys', 'readwrite');
	const store = tx.objectStore('keys');
	const key = ((await asked(store.get('outbox'))) as CryptoKey | undefined) ?? made;
	if (key === made) store.add(made, 'outbox');
	await finished(tx);
	return key;
}
