import type { Shelf } from './shelf.ts';

/** What a person started in one field of one block. */
export type Draft = { block: string; name: string; value: unknown };

/** Puts drafts on a shelf, one after the other, and of several changes to one field the last. */
export class DraftWriter {
	readonly #shelf: Shelf<Draft>;
	readonly #changed = new Set<string>();
	readonly #unwritten = new Map<string, Draft | null>();
	#writing: Promise<void> | null = null;

	constructor(shelf: Shelf<Draft>) {
		this.#shelf = shelf;
	}

	/** What an earlier page kept, by id, but for what was changed on this one. A shelf that cannot be read holds nothing. */
	async earlier(): Promise<Record<string, Draft>> {
		const kept = await this.#shelf.all().catch(() => []);
		return Object.fromEntries(kept.flatMap(({ id, command }) => (this.#changed.has(id) ? [] : [[id, command]])));
	}

	/** Null takes it away. */
	put(id: string, draft: Draft | null): void {
		this.#changed.add(id);
		this.#unwritten.set(id, draft);
		this.#writing ??= this.#write().finally(() => (this.#writing = null));
	}

	forget(): void {
		this.#unwritten.clear();
	}

	/** When all so far is on the shelf. */
	async written(): Promise<void> {
		await this.#writing;
	}

	/** A shelf that fails costs what a reload would lose, nothing else. */
	async #write() {
		for (const [id, draft] of this.#unwritten) {
			this.#unwritten.delete(id);
			const done = draft ? this.#shelf.put({ id, command: draft, at: Date.now() }, id) : this.#shelf.drop(id);
			await done.catch(() => {});
		}
	}
}
