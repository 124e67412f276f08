import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	createSecretKey,
	hkdfSync,
	randomBytes,
	type KeyObject
} from 'node:crypto';

/** Where a sealed value lives; part of what the seal proves, so that a value moved to another column does not open. */
export type Place = { table: string; column: string };

export type KeyFile = { version: 1; keys: { version: number; key: string }[] };

type Held = { version: number; key: KeyObject };

const NONCE = 12;
const TAG = 16;
const POOL = NONCE * 512;

/** A sealed value does not open: another key, another column, or altered bytes. */
export class SealBroken extends Error {
	constructor({ table, column }: Place) {
		super(`A value of ${table}.${column} does not open with this key.`);
		this.name = 'SealBroken';
	}
}

/** Seals and opens clinical text, names and contacts (R15). The newest key seals; older ones still open what they sealed. */
export class Keyring {
	#current: Held;
	#keys = new Map<number, Held>();
	#first: Buffer;
	#purposes = new Map<string, KeyObject>();
	#aad = new Map<string, Buffer>();
	#nonces = Buffer.alloc(0);
	#used = 0;

	constructor(file: KeyFile) {
		const keys = [...file.keys].sort((a, b) => a.version - b.version);
		if (keys.length === 0) throw new Error('The key file holds no key.');
		for (const { version, key } of keys) {
			const bytes = Buffer.from(key, 'base64');
			if (bytes.length !== 32 || version < 1 || version > 255) throw new Error(`Key ${version} is not a 256-bit key.`);
			this.#keys.set(version, { version, key: createSecretKey(bytes) });
		}
		this.#current = this.#keys.get(keys.at(-1)!.version)!;
		this.#first = Buffer.from(keys[0]!.key, 'base64');
	}

	/** Key version (1 byte), nonce (12), ciphertext, tag (16). */
	seal(text: string, place: Place): Buffer {
		const { version, key } = this.#current;
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
		const held = this.#keys.get(sealed[0] ?? 0);
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

	/** Finds an equal value without opening any. Derived from the first key, so that it survives a new key; that key stays in the file. */
	blindIndex(value: string, purpose: string): string {
		let key = this.#purposes.get(purpose);
		if (!key) {
			key = createSecretKey(Buffer.from(hkdfSync('sha256', this.#first, '', `blind index|${purpose}`, 32)));
			this.#purposes.set(purpose, key);
		}
		return createHmac('sha256', key).update(value, 'utf8').digest('base64url');
	}

	// Random bytes come in pools: asking the system for twelve at a time costs more than the encryption.
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

export const newKey = (version: number) => ({ version, key: randomBytes(32).toString('base64') });
