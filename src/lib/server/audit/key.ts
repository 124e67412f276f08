import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * The key of the audit trail, separate from the data key (R17): a person who can open the database, even with the data key, cannot forge a row, a
 * head or an anchor. Each use has a derived key of its own, so that none passes for another.
 */
export class AuditKey {
	/** Identifies the key without revealing it. */
	readonly id: string;
	#rows: KeyObject;
	#heads: KeyObject;
	#anchors: KeyObject;

	/** `bytes` are 32 random bytes. */
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
