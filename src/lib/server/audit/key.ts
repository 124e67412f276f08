import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * The key of the audit trail, apart from the key of the data (R17): whoever opens the database, even with the data's key, cannot write
 * a row, a head or an anchor that passes. Each use has a key of its own, so that one is never taken for another.
 */
export class AuditKey {
	/** Names the key without telling it. */
	readonly id: string;
	#rows: KeyObject;
	#heads: KeyObject;
	#anchors: KeyObject;

	/** `bytes` are 32 random ones. */
	constructor(bytes: Buffer) {
		const derived = (purpose: string) =>
			createSecretKey(Buffer.from(hkdfSync('sha256', bytes, '', `audit|${purpose}`, 32)));
		this.#rows = derived('row');
		this.#heads = derived('head');
		this.#anchors = derived('anchor');
		this.id = mac(derived('id'), '').slice(0, 16);
	}

	row = (text: string): string => mac(this.#rows, text);
	head = (text: string): string => mac(this.#heads, text);
	anchor = (text: string): string => mac(this.#anchors, text);
}

const mac = (key: KeyObject, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
