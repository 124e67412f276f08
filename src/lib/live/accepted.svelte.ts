import type { Entry } from './queue.ts';

const frameWithin = 1000;

/** Accepted commands whose frame with the result has not arrived yet: the reply and the frame are two messages. */
export class Accepted {
	entries = $state.raw<readonly Entry[]>([]);

	/** A command that changed nothing has no frame, so each entry expires after a while. */
	add(entry: Entry): void {
		this.entries = [...this.entries, entry];
		setTimeout(() => (this.entries = this.entries.filter((it) => it !== entry)), frameWithin);
	}

	clear(): void {
		if (this.entries.length) this.entries = [];
	}
}
