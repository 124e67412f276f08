import { appendFileSync } from 'node:fs';
import { lastLines, linesOf } from './anchor-file.ts';
import { openLine, type Anchor, type OldMac } from './anchor-lines.ts';
import type { AuditKey } from './key.ts';

/** A second place for the anchors, such as another disk. If it is unreachable, nothing waits: it catches up with the next anchor. */
export class AnchorCopy {
	#file: string;

	constructor(file: string) {
		this.#file = file;
	}

	/** Appends the lines that the copy is missing, as far back as the original's last lines. Throws if the place does not exist. */
	follow(original: string) {
		const lines = lastLines(original);
		const last = lastLines(this.#file).at(-1);
		const fresh = last === undefined ? lines : lines.slice(lines.lastIndexOf(last) + 1);
		if (fresh.length > 0)
			appendFileSync(this.#file, fresh.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true });
	}
}

/**
 * The anchors in a copy that bind the current chain, oldest first. The copy is a file written by the server, or its log, in which an anchor is the
 * `anchor` of a line. Everything else in it is skipped, including lines that the keys do not verify.
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
