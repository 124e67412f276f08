import type { Drafts as BlockDrafts } from '#lib/domain/drafts.ts';
import { DraftWriter, type Draft } from './draft-writer.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/**
 * What a person has begun on this phone and not sent, such as a slider that was moved or a choice before Continue. It is kept as unsent
 * words are, from one change to the next, so that a reload or a phone that dies takes no more than the last moment (R4). Nobody else sees it.
 */
export class Drafts {
	#drafts = $state.raw<Record<string, Draft>>({});
	/** Everything that an earlier page kept is here. */
	isLoaded = $state(false);
	readonly #seat: string;
	readonly #writer: DraftWriter;
	#isWiped = false;

	constructor(seat: string, shelf: Shelf<Draft> = memoryShelf()) {
		this.#seat = seat;
		this.#writer = new DraftWriter(shelf);
	}

	async load(): Promise<void> {
		const earlier = await this.#writer.earlier();
		if (!this.#isWiped) this.#drafts = { ...earlier, ...this.#drafts };
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
	written(): Promise<void> {
		return this.#writer.written();
	}

	/** Nothing of what was begun stays here, or comes back. The shelf is the outbox's, which clears it. */
	async wipe(): Promise<void> {
		this.#isWiped = true;
		this.#writer.forget();
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
		if (value === undefined && !before && this.isLoaded) return;
		const draft = value === undefined ? null : { block, name, value };
		this.#drafts = draft ? { ...others, [id]: draft } : others;
		this.#writer.put(id, draft);
	}
}
