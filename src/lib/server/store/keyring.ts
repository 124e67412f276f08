import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	createSecretKey,
	hkdfSync,
	randomBytes,
	type KeyObject
} from 'node:crypto';

/** Where a sealed value is stored; part of what the seal authenticates, so a value moved to another column does not open. */
export type Place = { table: string; column: string };

export type StoredKey = {
	version: number;
	/** 32 bytes in base64. */
	key: string;
	/** Opens what it sealed, but seals nothing until the database says so: every server must hold it first. */
	standby?: boolean;
};

export type KeyFile = {
	version: 1;
	keys: StoredKey[];
	/** What remains of the first key once it is retired, by purpose: see `PERMANENT`. */
	kept?: Record<string, string>;
};

/** Used for the oldest audit rows and anchors, which cannot be rewritten. Nothing else that the first key was used for follows from it. */
export const PERMANENT = ['audit.anchor', 'audit.detail'] as const;
export type Permanent = (typeof PERMANENT)[number];

type Held = { version: number; key: KeyObject };

const NONCE = 12;
const TAG = 16;
const POOL = NONCE * 512;
/** The version is one byte. */
export const NEWEST = 255;
/** Milliseconds between two reads of the file in search of a key that is not held. */
const ASK_AGAIN = 1_000;

/** A sealed value does not open: wrong key, wrong column, or altered bytes. */
export class SealBroken extends Error {
	constructor({ table, column }: Place) {
		super(`A value of ${table}.${column} does not open with this key.`);
		this.name = 'SealBroken';
	}
}

/** Seals and opens clinical text, names and contacts (R15). One key seals and one makes blind indexes; the others still open what they sealed. */
export class Keyring {
	#keys = new Map<number, Held>();
	#sealing: Held;
	#indexing: Held;
	#kept: Map<string, KeyObject>;
	#purposes = new Map<string, KeyObject>();
	#aad = new Map<string, Buffer>();
	#nonces = Buffer.alloc(0);
	#used = 0;
	#again: () => KeyFile | null;
	#askedAt = -Infinity;

	/** `again` rereads the key file: a value may have been sealed with a key added since. */
	constructor(file: KeyFile, again: () => KeyFile | null = () => null) {
		this.#again = again;
		this.#kept = new Map(
			Object.entries(file.kept ?? {}).map(([purpose, key]) => [purpose, createSecretKey(Buffer.from(key, 'base64'))])
		);
		this.#take(file);
		const [oldest] = this.versions;
		if (oldest === undefined) throw new Error('The key file holds no key.');
		const ready = file.keys.filter(({ standby }) => !standby).map(({ version }) => version);
		this.#indexing = this.#keys.get(oldest)!;
		this.#sealing = this.#keys.get(Math.max(...(ready.length > 0 ? ready : [oldest])))!;
	}

	/** Oldest first. */
	get versions(): number[] {
		return [...this.#keys.keys()].sort((a, b) => a - b);
	}
	get sealsWith(): number {
		return this.#sealing.version;
	}
	get indexesWith(): number {
		return this.#indexing.version;
	}

	/** Whether there is such a key, in memory or by now in the file. */
	holds(version: number): boolean {
		return this.#held(version) !== undefined;
	}

	/** Takes effect at once. Both keys must be held. */
	use({ sealing, indexing }: { sealing: number; indexing: number }): void {
		const [seals, indexes] = [this.#held(sealing), this.#held(indexing)];
		if (!seals || !indexes) throw new Error(`The key file lacks key ${seals ? indexing : sealing}.`);
		this.#sealing = seals;
		this.#indexing = indexes;
	}

	/** Adds keys that are new in the file. No key is replaced or dropped while the server runs. */
	reread(): void {
		const file = this.#again();
		if (file) this.#take(file);
	}

	/** Key version (1 byte), nonce (12), ciphertext, tag (16). */
	seal(text: string, place: Place): Buffer {
		const { version, key } = this.#sealing;
		const nonce = this.#nonce();
		const cipher = createCipheriv('aes-256-gcm', key, nonce);
		cipher.setAAD(this.#aadOf(place, version));
		const body = cipher.update(text, 'utf8');
		cipher.final();
		return Buffer.concat([Buffer.of(version), nonce, body, cipher.getAuthTag()]);
	}

	/** Throws `SealBroken`. */
	unseal(bytes: Uint8Array, place: Place): string {
		const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const held = this.#held(sealed[0] ?? 0);
		if (!held || sealed.length < 1 + NONCE + TAG) throw new SealBroken(place);
		const decipher = createDecipheriv('aes-256-gcm', held.key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
		decipher.setAAD(this.#aadOf(place, held.version));
		decipher.setAuthTag(sealed.subarray(-TAG));
		const text = decipher.update(sealed.subarray(1 + NONCE, -TAG));
		try {
			return Buffer.concat([text, decipher.final()]).toString('utf8');
		} catch {
			throw new SealBroken(place);
		}
	}

	/** Finds an equal value without opening any; for new rows. */
	blindIndex(value: string, purpose: string): string {
		return this.#indexUnder(this.#indexing, value, purpose);
	}

	/** One index per key: while a new key takes over, some rows are already indexed by it. */
	blindIndexes(value: string, purpose: string): string[] {
		return [...this.#keys.values()].map((held) => this.#indexUnder(held, value, purpose));
	}

	/** Uses the first key there ever was, or what is kept of it. */
	permanentIndex(value: string, purpose: Permanent): string {
		const kept = this.#kept.get(purpose);
		return kept ? mac(kept, value) : this.#indexUnder(this.#keys.get(this.versions[0]!)!, value, purpose);
	}

	/** What must stay in the file when the first key is removed from it. */
	keep(): Record<string, string> {
		const first = this.#keys.get(this.versions[0]!)!;
		const keyOf = (purpose: Permanent) => this.#kept.get(purpose) ?? this.#purposeKey(first, purpose);
		return Object.fromEntries(PERMANENT.map((purpose) => [purpose, keyOf(purpose).export().toString('base64')]));
	}

	#indexUnder(held: Held, value: string, purpose: string): string {
		return mac(this.#purposeKey(held, purpose), value);
	}

	#purposeKey({ version, key }: Held, purpose: string): KeyObject {
		const name = `${version}|${purpose}`;
		let derived = this.#purposes.get(name);
		if (!derived) {
			derived = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `blind index|${purpose}`, 32)));
			this.#purposes.set(name, derived);
		}
		return derived;
	}

	#take({ keys }: KeyFile): void {
		for (const { version, key } of keys) {
			const bytes = Buffer.from(key, 'base64');
			if (bytes.length !== 32 || version < 1 || version > NEWEST)
				throw new Error(`Key ${version} is not a 256-bit key.`);
			if (!this.#keys.has(version)) this.#keys.set(version, { version, key: createSecretKey(bytes) });
		}
	}

	// Rate-limited: an altered value may name any key version, and each would cause a read of the file.
	#held(version: number): Held | undefined {
		const held = this.#keys.get(version);
		if (held || performance.now() - this.#askedAt < ASK_AGAIN) return held;
		this.#askedAt = performance.now();
		this.reread();
		return this.#keys.get(version);
	}

	// Random bytes are drawn in bulk: asking the system for twelve at a time costs more than the encryption.
	#nonce(): Buffer {
		if (this.#used + NONCE > this.#nonces.length) {
			this.#nonces = randomBytes(POOL);
			this.#used = 0;
		}
		return this.#nonces.subarray(this.#used, (this.#used += NONCE));
	}

	#aadOf(place: Place, version: number): Buffer {
		const name = `${place.table}.${place.column}|${version}`;
		let aad = this.#aad.get(name);
		if (!aad) this.#aad.set(name, (aad = Buffer.from(name)));
		return aad;
	}
}

const mac = (key: KeyObject, value: string) => createHmac('sha256', key).update(value, 'utf8').digest('base64url');

export const newKey = (version: number): StoredKey => ({ version, key: randomBytes(32).toString('base64') });
