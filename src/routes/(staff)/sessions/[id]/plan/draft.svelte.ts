import { createContext } from 'svelte';
import type { Refusal } from '#lib/domain/decision.ts';
import type { LiveRoom } from '#lib/live/room.svelte.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { emptyRoom, type RoomSlice } from '#lib/room/state.ts';
import type { SaveStatus } from '#lib/ui/kinds.ts';
import { moved, problems, same, tidy } from '#lib/pages/plan/plan.ts';

const pause = 700;

type Plan = Pick<RoomSlice, 'blocks' | 'edition'>;

/** The plan while it is being changed. It is saved by itself; what could not be saved stays here and is said to be unsaved. */
export class Draft {
	blocks = $state.raw<Block[]>([]);
	/** The block whose details are open. */
	open = $state<string | null>(null);
	/** The block that was taken out last, and where it stood. */
	removed = $state.raw<{ block: Block; at: number } | null>(null);
	/** The plan that another was put in the place of. */
	replaced = $state.raw<Block[] | null>(null);
	/** Somebody else's plan that came in over unsaved changes. */
	theirs = $state.raw<Plan | null>(null);
	refused = $state<Refusal | null>(null);
	readonly #live: LiveRoom;
	/** What the server has, and what is on its way there. */
	#base = $state.raw<Plan>(emptyRoom);
	#sent = $state.raw<Block[] | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> | null = null;
	#everSaved = $state(false);

	constructor(live: LiveRoom) {
		this.#live = live;
		this.#base = live.room ?? emptyRoom;
		this.blocks = this.#base.blocks;
	}

	readonly problems = $derived.by(() => problems(this.blocks));
	readonly isDirty = $derived.by(() => !same(this.blocks, this.#base.blocks));

	get status(): SaveStatus {
		if (this.#sent) return this.#live.link === 'lost' ? 'waiting' : 'saving';
		if (this.refused || (this.isDirty && (this.problems.length || this.theirs))) return 'failed';
		if (this.isDirty) return 'saving';
		return this.#everSaved ? 'saved' : 'idle';
	}

	change(blocks: Block[]) {
		this.blocks = blocks;
		this.refused = null;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), pause);
	}

	set(id: string, change: Partial<Block>) {
		this.change(this.blocks.map((block) => (block.id === id ? { ...block, ...change } : block)));
	}

	put(block: Block) {
		this.change(this.blocks.map((it) => (it.id === block.id ? block : it)));
	}

	move(at: number, to: number) {
		this.change(moved(this.blocks, at, to));
	}

	add(block: Block) {
		this.removed = null;
		this.open = block.id;
		this.change([...this.blocks, block]);
	}

	/** Another plan instead of this one. */
	replace(blocks: Block[]) {
		this.removed = null;
		this.open = null;
		this.replaced = this.blocks;
		this.change(blocks);
	}

	/** The plan that was there before. */
	unreplace() {
		const before = this.replaced;
		this.replaced = null;
		if (before) this.change(before);
	}

	remove(at: number) {
		this.removed = { block: this.blocks[at]!, at };
		this.change(this.blocks.toSpliced(at, 1));
	}

	restore() {
		if (!this.removed) return;
		const { block, at } = this.removed;
		this.removed = null;
		this.change(this.blocks.toSpliced(at, 0, block));
	}

	/** What the room has now: taken over, unless it would cover what is not saved yet. */
	hear({ blocks, edition }: Plan) {
		if (edition <= this.#base.edition) return;
		const isOurs = same(blocks, this.#base.blocks) || same(blocks, this.blocks) || same(blocks, this.#sent ?? []);
		if (!isOurs && this.isDirty) return void (this.theirs = { blocks, edition });
		if (!this.isDirty) this.blocks = blocks;
		this.#base = { blocks, edition };
	}

	/** Which of two plans stands. */
	settle(whose: 'mine' | 'theirs') {
		this.#base = this.theirs ?? this.#base;
		if (whose === 'theirs') this.blocks = this.#base.blocks;
		this.theirs = null;
		this.change(this.blocks);
	}

	/** Resolves to whether everything is with the server. */
	async save(): Promise<boolean> {
		clearTimeout(this.#timer);
		while (this.#saving) await this.#saving;
		if (!this.isDirty) return true;
		if (this.problems.length || this.theirs) return false;
		this.#saving = this.#send(tidy(this.blocks));
		await this.#saving;
		this.#saving = null;
		return this.refused === null && (!this.isDirty || this.save());
	}

	async #send(blocks: Block[]) {
		const { edition } = this.#base;
		this.#sent = blocks;
		const reply = await this.#live.send({ type: 'agenda.edit', blocks, edition });
		this.#sent = null;
		if (reply.ok) {
			if (this.#base.edition === edition) this.#base = { blocks, edition: edition + 1 };
			this.#everSaved = true;
		} else this.refused = reply.code;
	}
}

export const [getDraft, setDraft] = createContext<Draft>();
