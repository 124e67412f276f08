import { appendFileSync } from 'node:fs';
import { lastLines, linesOf } from './anchor-file.ts';
import { openLine, type Anchor, type OldMac } from './anchor-lines.ts';
import type { AuditKey } from './key.ts';

/** A second place for the anchors, such as another disk. While it cannot be reached nobody waits: it catches up with the next anchor. */
export class AnchorCopy {
	#file: string;

	constructor(file: string) {
		this.#file = file;
	}

	/** Appends what the original has and the copy does not yet, as far as its last lines reach. Throws when the place is not there. */
	follow(original: string) {
		const lines = lastLines(original);
		const last = lastLines(this.#file).at(-1);
		const fresh = last === undefined ? lines : lines.slice(lines.lastIndexOf(last) + 1);
		if (fresh.length > 0)
			appendFileSync(this.#file, fresh.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true });
	}
}

/**
 * The anchors in a copy that bind the chain as it is now, oldest first: a file that the server wrote, or its log, in which an anchor is
 * the `anchor` of a line. Everything else in it is passed over, and so are lines that the keys do not fit.
 */
export async function readCopy(file: string, key: AuditKey, oldMac: OldMac): Promise<Anchor[]> {
	let anchors: Anchor[] = [];
	for await (const text of linesOf(file)) {
		const line = openLine(inLog(text) ?? text, key, oldMac);
		if (line?.anchor.kind === 'restored') anchors = [];
		if (line) anchors.push(line.anchor);
	}
	return anchors;
}

const inLog = (text: string): string | undefined => {
	try {
		const { anchor } = JSON.parse(text) as { anchor?: object };
		return anchor && JSON.stringify(anchor);
	} catch {
		return undefined;
	}
};
