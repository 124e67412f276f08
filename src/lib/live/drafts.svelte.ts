import type { Drafts as BlockDrafts } from '#lib/domain/drafts.ts';
import { DraftWriter, type Draft } from './draft-writer.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/**
 * What a person has started on this phone and not sent, such as a moved slider or a choice before Continue. Like unsent commands, it is
 * stored after every change, so that a reload or a dying phone loses only the last moment (R4). No one else sees it.
 */
export class Drafts {
	#drafts = $state.raw<Record<string, Draft>>({});
	/** Whether everything kept by an earlier page has been loaded. */
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

	/** Resolves once everything so far is on the shelf. */
	written(): Promise<void> {
		return this.#writer.written();
	}

	/** Deletes all drafts, for good. The shelf belongs to the outbox, which clears it. */
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
