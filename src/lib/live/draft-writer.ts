import type { Shelf } from './shelf.ts';

/** A value a person has entered in one field of one block and not sent. */
export type Draft = { block: string; name: string; value: unknown };

/** Writes drafts to a shelf, one at a time; of several changes to one field, only the last. */
export class DraftWriter {
	readonly #shelf: Shelf<Draft>;
	readonly #changed = new Set<string>();
	readonly #unwritten = new Map<string, Draft | null>();
	#writing: Promise<void> | null = null;

	constructor(shelf: Shelf<Draft>) {
		this.#shelf = shelf;
	}

	/** Drafts from an earlier page, by id, except those changed on this one. A shelf that can't be read counts as empty. */
	async earlier(): Promise<Record<string, Draft>> {
		const kept = await this.#shelf.all().catch(() => []);
		return Object.fromEntries(kept.flatMap(({ id, command }) => (this.#changed.has(id) ? [] : [[id, command]])));
	}

	/** Null removes it. */
	put(id: string, draft: Draft | null): void {
		this.#changed.add(id);
		this.#unwritten.set(id, draft);
		this.#writing ??= this.#write().finally(() => (this.#writing = null));
	}

	forget(): void {
		this.#unwritten.clear();
	}

	/** Resolves once everything so far is on the shelf. */
	async written(): Promise<void> {
		await this.#writing;
	}

	/** If the shelf fails, only a reload would lose anything. */
	async #write() {
		for (const [id, draft] of this.#unwritten) {
			this.#unwritten.delete(id);
			const done = draft ? this.#shelf.put({ id, command: draft, at: Date.now() }, id) : this.#shelf.drop(id);
			await done.catch(() => {});
		}
	}
}
