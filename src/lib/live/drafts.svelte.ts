import type { Drafts as BlockDrafts } from '#lib/domain/drafts.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/** What somebody began in one field of one block. */
export type Draft = { block: string; name: string; value: unknown };

/**
 * What a person has begun on this phone and not sent, such as a slider that was moved or a choice before Continue. It is kept as unsent
 * words are, from one change to the next, so that a reload or a phone that dies takes no more than the last moment (R4). Nobody else sees it.
 */
export class Drafts {
	#drafts = $state.raw<Record<string, Draft>>({});
	/** Everything that an earlier page kept is here. */
	isLoaded = $state(false);
	readonly #seat: string;
	readonly #shelf: Shelf<Draft>;
	/** Fields that were changed on this page, with what is not on the shelf yet. */
	readonly #changed = new Set<string>();
	readonly #unwritten = new Map<string, Draft | null>();
	#writing: Promise<void> | null = null;
	#isWiped = false;

	constructor(seat: string, shelf: Shelf<Draft> = memoryShelf()) {
		this.#seat = seat;
		this.#shelf = shelf;
	}

	async load(): Promise<void> {
		const kept = await this.#shelf.all().catch(() => []);
		const earlier = kept.filter(({ id }) => !this.#changed.has(id)).map(({ id, command }) => [id, command] as const);
		if (!this.#isWiped) this.#drafts = { ...Object.fromEntries(earlier), ...this.#drafts };
		this.isLoaded = true;
	}

	of(block: string): BlockDrafts {
		const isLoaded = () => this.isLoaded;
		return {
			get isLoaded() {
				return isLoaded();
			},
			get: <T>(name: string) => this.#drafts[this.#id(block, name)]?.value as T | undefined,
			set: (name, value) => this.#set(block, name, value),
			names: () => Object.values(this.#drafts).flatMap((it) => (it.block === block ? it.name : []))
		};
	}

	/** When all so far is on the shelf. */
	async written(): Promise<void> {
		await this.#writing;
	}

	/** Nothing of what was begun stays here, or comes back. The shelf is the outbox's, which clears it. */
	async wipe(): Promise<void> {
		this.#isWiped = true;
		this.#unwritten.clear();
		this.#drafts = {};
		await this.written();
	}

	#id(block: string, name: string): string {
		return `${this.#seat}/${block}/${name}`;
	}

	#set(block: string, name: string, value: unknown) {
		if (this.#isWiped) return;
		const id = this.#id(block, name);
		const { [id]: before, ...others } = this.#drafts;
		this.#changed.add(id);
		if (value === undefined && !before && this.isLoaded) return;
		const draft = value === undefined ? null : { block, name, value };
		this.#drafts = draft ? { ...others, [id]: draft } : others;
		this.#unwritten.set(id, draft);
		this.#writing ??= this.#write().finally(() => (this.#writing = null));
	}

	/** One after the other, and of several changes to one field the last. A shelf that fails costs what a reload would lose, nothing else. */
	async #write() {
		for (const [id, draft] of this.#unwritten) {
			this.#unwritten.delete(id);
			const done = draft ? this.#shelf.put({ id, command: draft, at: Date.now() }, id) : this.#shelf.drop(id);
			await done.catch(() => {});
		}
	}
}
