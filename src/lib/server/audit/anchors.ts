import { appendFileSync, existsSync, renameSync } from 'node:fs';
import { AnchorCopy } from './anchor-copy.ts';
import { alone, endOfLines, lastLines, linesOf, mend } from './anchor-file.ts';
import { jointOf, Joints, lineAfter, openLine, type Anchor, type Joint, type OldMac } from './anchor-lines.ts';
import type { Head } from './chain.ts';
import type { AuditKey } from './key.ts';

export const ANCHORS = 'audit-head.log';

const EVERY = 60_000;

export type AnchorsOptions = {
	file: string;
	key: AuditKey;
	oldMac: OldMac;
	/** Another file that receives each line too. */
	copy?: string;
	/** Called with each line as it is written, and on startup with the last one again. */
	onLine?: (line: string) => void;
	onTrouble?: (cause: unknown) => void;
};

/** Writes the chain's end outside the database, once a minute while it moves, so that restoring an older database cannot undo it. */
export class Anchors {
	#options: AnchorsOptions;
	#copy: AnchorCopy | undefined;
	#joint: Joint | undefined;
	#written: number | undefined;
	#latest: Head | undefined;
	#timer: NodeJS.Timeout | undefined;

	constructor(options: AnchorsOptions) {
		this.#options = options;
		this.#copy = options.copy ? new AnchorCopy(options.copy) : undefined;
	}

	get isThere(): boolean {
		return existsSync(this.#options.file);
	}

	/** Lines under another key no longer prove anything; they are kept in a separate file. */
	putAside() {
		const { file } = this.#options;
		if (this.isThere) renameSync(file, `${file}.before-${new Date().toISOString().replaceAll(':', '-')}`);
		this.#joint = undefined;
	}

	/** Continues at the end of the file: copies receive its last line again, in case they missed it. */
	resume() {
		const line = this.#takeUp();
		if (line) this.#tell(line);
	}

	/** The new end of the chain; written within a minute, or by `flush`. */
	note(head: Head) {
		if (head.seq === this.#written) return;
		this.#latest = head;
		this.#timer ??= setTimeout(() => this.flush(), EVERY).unref();
	}

	/** Never throws: with a full disk, the line is written when there is space again. */
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
		const text = alone(this.#options.file, () => {
			this.#takeUp();
			const { text, joint } = lineAfter(this.#joint!, { at: Date.now(), seq, hash, kind }, this.#options.key);
			appendFileSync(this.#options.file, `${text}\n`, { mode: 0o600 });
			this.#joint = joint;
			return text;
		});
		this.#written = seq;
		this.#latest = undefined;
		this.#tell(text);
	}

	/**
	 * The anchors that bind the current chain, oldest first; null if the file is missing, a line is missing, or a line was not written by us.
	 * Streams the file twice, without holding the lines in memory.
	 */
	async read(): Promise<AsyncIterable<Anchor> | null> {
		const { file } = this.#options;
		if (!existsSync(file)) return null;
		const end = endOfLines(file);
		const joints = new Joints();
		let [line, restored] = [0, 0];
		for await (const text of linesOf(file, end)) {
			const opened = this.#open(text);
			if (!opened || !joints.follows(opened)) return null;
			if (opened.anchor.kind === 'restored') restored = line;
			line += 1;
		}
		return joints.isNumbered ? this.#from(restored, end) : null;
	}

	async *#from(first: number, end: number): AsyncIterable<Anchor> {
		let line = 0;
		for await (const text of linesOf(this.#options.file, end)) {
			if (line++ < first) continue;
			const opened = this.#open(text);
			if (opened) yield opened.anchor;
		}
	}

	#open = (text: string) => openLine(text, this.#options.key, this.#options.oldMac);

	#takeUp(): string | undefined {
		mend(this.#options.file);
		const line = lastLines(this.#options.file).at(-1);
		const found = jointOf(line);
		// Fewer lines than this process wrote: some were removed, and the gap must remain detectable.
		if (!this.#joint || found.n >= this.#joint.n) this.#joint = found;
		return line;
	}

	#tell(line: string) {
		try {
			this.#options.onLine?.(line);
			this.#copy?.follow(this.#options.file);
		} catch (cause) {
			this.#options.onTrouble?.(cause);
		}
	}
}
