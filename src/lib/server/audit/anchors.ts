import {
	appendFileSync,
	closeSync,
	createReadStream,
	existsSync,
	fstatSync,
	openSync,
	readSync,
	truncateSync
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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

	/**
	 * The anchors that bind the chain as it is now, oldest first; null when the file is gone or a line was not written by us.
	 * Read line by line, twice: after years of use there are hundreds of thousands.
	 */
	async read(): Promise<AsyncIterable<Anchor> | null> {
		if (!existsSync(this.#file)) return null;
		const end = endOfLines(this.#file);
		let [line, restored] = [0, 0];
		for await (const anchor of this.#lines(end)) {
			if (anchor === null) return null;
			if (anchor.kind === 'restored') restored = line;
			line += 1;
		}
		return this.#from(restored, end);
	}

	async *#from(first: number, end: number): AsyncIterable<Anchor> {
		let line = 0;
		for await (const anchor of this.#lines(end)) if (line++ >= first && anchor) yield anchor;
	}

	async *#lines(end: number): AsyncIterable<Anchor | null> {
		if (end === 0) return;
		const input = createReadStream(this.#file, { end: end - 1 });
		for await (const line of createInterface({ input, crlfDelay: Infinity })) yield this.#open(line);
	}

	// What stands after the last line end was being written when the power went.
	#mend() {
		if (existsSync(this.#file)) truncateSync(this.#file, endOfLines(this.#file));
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

/** How many bytes the whole lines of a file take. */
function endOfLines(file: string): number {
	const handle = openSync(file, 'r');
	try {
		const chunk = Buffer.alloc(64 * 1024);
		for (let end = fstatSync(handle).size; end > 0; end -= chunk.length) {
			const start = Math.max(0, end - chunk.length);
			const found = chunk.subarray(0, readSync(handle, chunk, 0, end - start, start)).lastIndexOf('\n');
			if (found >= 0) return start + found + 1;
		}
		return 0;
	} finally {
		closeSync(handle);
	}
}

const textOf = ({ at, seq, hash, kind }: Anchor) => JSON.stringify([at, seq, hash, kind]);
