import type { Entry } from './queue.ts';

const frameWithin = 1000;

/** Commands that were accepted, until the frame that shows what came of them is here: an answer and its frame are two messages. */
export class Accepted {
	entries = $state.raw<readonly Entry[]>([]);

	/** What changed nothing has no frame, so each goes by itself after a while. */
	add(entry: Entry): void {
		this.entries = [...this.entries, entry];
		setTimeout(() => (this.entries = this.entries.filter((it) => it !== entry)), frameWithin);
	}

	clear(): void {
		if (this.entries.length) this.entries = [];
	}
}
