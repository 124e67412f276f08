import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Head } from './chain.ts';

export const ANCHORS = 'audit-head.log';

/** Where the chain ended at some moment. After a `restored` one the chain may be shorter than before. */
export type Anchor = Head & { at: number; kind: 'head' | 'restored' };
/** Keyed, so that nobody without the key can write an anchor that fits a forged chain. */
export type Mac = (text: string) => string;

const EVERY = 60_000;

/** Writes the chain's end outside the database, once a minute while it moves: rows cut off the end would not be missed by the chain itself. */
export class Anchors {
	#file: string;
	#mac: Mac;
	#written: number | undefined;
	#latest: Head | undefined;
	#timer: NodeJS.Timeout | undefined;

	constructor(dataDir: string, mac: Mac) {
		this.#file = join(dataDir, ANCHORS);
		this.#mac = mac;
	}

	/** The chain ends here now; written down within a minute, or by `flush`. */
	note(head: Head) {
		if (head.seq === this.#written) return;
		this.#latest = head;
		this.#timer ??= setTimeout(() => this.flush(), EVERY).unref();
	}

	/** Never throws: on a full disk the line is written when there is room again. */
	flush() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (!this.#latest) return;
		try {
			this.write(this.#latest, 'head');
		} catch {
			this.#written = undefined;
			this.note(this.#latest);
		}
	}

	write({ seq, hash }: Head, kind: Anchor['kind']) {
		if (this.#written === undefined) this.#mend();
		const anchor: Anchor = { at: Date.now(), seq, hash, kind };
		appendFileSync(this.#file, `${JSON.stringify({ ...anchor, mac: this.#mac(textOf(anchor)) })}\n`, { mode: 0o600 });
		this.#written = seq;
		this.#latest = undefined;
	}

	/** The anchors that bind the chain as it is now; null when the file is gone or a line was not written by us. */
	read(): Anchor[] | null {
		if (!existsSync(this.#file)) return null;
		const anchors = readFileSync(this.#file, 'utf8')
			.split('\n')
			.slice(0, -1)
			.map((line) => this.#open(line));
		if (anchors.some((anchor) => anchor === null)) return null;
		const known = anchors as Anchor[];
		return known.slice(
			Math.max(
				0,
				known.findLastIndex((anchor) => anchor.kind === 'restored')
			)
		);
	}

	// What stands after the last line end was being written when the power went.
	#mend() {
		if (!existsSync(this.#file)) return;
		truncateSync(this.#file, readFileSync(this.#file).lastIndexOf('\n') + 1);
	}

	#open(line: string): Anchor | null {
		try {
			const { mac, ...anchor } = JSON.parse(line) as Anchor & { mac: string };
			return mac === this.#mac(textOf(anchor)) ? anchor : null;
		} catch {
			return null;
		}
	}
}

const textOf = ({ at, seq, hash, kind }: Anchor) => JSON.stringify([at, seq, hash, kind]);
