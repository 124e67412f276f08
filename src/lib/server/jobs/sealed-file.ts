import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Plaintext bytes per frame. Each frame is sealed separately, so that a file of any size can be streamed. */
const FRAME = 256 * 1024;
const NONCE = 12;
const TAG = 16;
const SEALED = NONCE + FRAME + TAG;

export const newFileKey = (): Buffer => randomBytes(32);

/** A frame's seal covers its position and whether it is the last: a frame that is missing, moved or cut off does not open. */
const place = (index: number, isLast: boolean): Buffer => {
	const bytes = Buffer.alloc(5);
	bytes.writeUInt32BE(index);
	bytes.writeUInt8(isLast ? 1 : 0, 4);
	return bytes;
};

/** Writes a file that only its key opens. It appears under its name once it is complete. */
export class SealedFile {
	#file: string;
	#key: Uint8Array;
	#to: number;
	#waiting: Uint8Array[] = [];
	#held = 0;
	#frames = 0;
	#plain = createHash('sha256');
	#bytes = 0;

	constructor(file: string, key: Uint8Array) {
		this.#file = file;
		this.#key = key;
		this.#to = openSync(`${file}.part`, 'w', 0o600);
	}

	write(bytes: Uint8Array): void {
		this.#plain.update(bytes);
		this.#bytes += bytes.length;
		this.#waiting.push(bytes);
		this.#held += bytes.length;
		if (this.#held <= FRAME) return;
		let all: Buffer = Buffer.concat(this.#waiting);
		while (all.length > FRAME) {
			this.#seal(all.subarray(0, FRAME), false);
			all = all.subarray(FRAME);
		}
		this.#waiting = [all];
		this.#held = all.length;
	}

	/** `hash` is the SHA-256, in hex, of the plaintext. */
	close(): { bytes: number; hash: string } {
		this.#seal(Buffer.concat(this.#waiting), true);
		fsyncSync(this.#to);
		closeSync(this.#to);
		renameSync(`${this.#file}.part`, this.#file);
		return { bytes: this.#bytes, hash: this.#plain.digest('hex') };
	}

	#seal(plain: Uint8Array, isLast: boolean): void {
		const nonce = randomBytes(NONCE);
		const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
		cipher.setAAD(place(this.#frames++, isLast));
		const body = cipher.update(plain);
		cipher.final();
		writeSync(this.#to, Buffer.concat([nonce, body, cipher.getAuthTag()]));
	}
}

/** The plaintext, frame by frame. Throws if the file is incomplete or sealed with another key. */
export async function* unsealed(file: string, key: Uint8Array): AsyncGenerator<Uint8Array> {
	const from = await open(file, 'r');
	try {
		const { size } = await from.stat();
		const frames = Math.max(1, Math.ceil(size / SEALED));
		for (let index = 0; index < frames; index++) {
			const isLast = index === frames - 1;
			const sealed = Buffer.alloc(isLast ? size - index * SEALED : SEALED);
			await from.read(sealed, 0, sealed.length, index * SEALED);
			const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
			decipher.setAAD(place(index, isLast));
			decipher.setAuthTag(sealed.subarray(-TAG));
			yield Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
		}
	} finally {
		await from.close();
	}
}
