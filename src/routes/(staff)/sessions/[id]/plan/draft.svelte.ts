import { createContext } from 'svelte';
import type { Refusal } from '#lib/domain/decision.ts';
import type { LiveRoom } from '#lib/live/room.svelte.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { emptyRoom, type RoomSlice } from '#lib/room/state.ts';
import type { SaveStatus } from '#lib/ui/kinds.ts';
import { finished, inserted, moved, problems, same, tidy, type Problem } from '#lib/pages/plan/plan.ts';

const pause = 700;

type Plan = Pick<RoomSlice, 'blocks' | 'edition'>;

/** The plan while it is being changed. It is saved by itself; what could not be saved stays here and is said to be unsaved. */
export class Draft {
	blocks = $state.raw<Block[]>([]);
	/** The block whose details are open. */
	#open = $state<string | null>(null);
	/** Blocks that somebody was done with: what is missing there is pointed out, and not while it is being written. */
	#left = $state.raw<readonly string[]>([]);
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
	/** All but what is unfinished. */
	readonly #savable = $derived.by(() => finished(this.blocks, this.#base.blocks));
	readonly #isAhead = $derived.by(() => !same(this.#savable, this.#base.blocks));

	get open(): string | null {
		return this.#open;
	}
	set open(id: string | null) {
		if (this.#open && this.#open !== id) this.#leave([this.#open]);
		this.#open = id;
	}

	/** What is pointed out in red: what somebody left unfinished, or wrote wrong. */
	isWrong(id: string, field: Problem['field']): boolean {
		const isTyped = field !== 'activity' || this.#left.includes(id);
		return isTyped && this.problems.some((it) => it.block === id && it.field === field);
	}
	/** It is not saved, or not as it is here. */
	isUnfinished(id: string): boolean {
		return this.problems.some(({ block }) => block === id);
	}
	wasLeft(id: string): boolean {
		return this.#left.includes(id);
	}

	get status(): SaveStatus {
		if (this.#sent) return this.#live.link === 'lost' ? 'waiting' : 'saving';
		if (this.refused || (this.isDirty && this.theirs)) return 'failed';
		if (this.#isAhead) return 'saving';
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

	/** After the block of this id, or at the end. */
	add(block: Block, after: string | null = null) {
		this.removed = null;
		this.open = block.id;
		this.change(inserted(this.blocks, block, after));
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

	/** Resolves to whether everything is with the server; what is unfinished is not. */
	async save(): Promise<boolean> {
		clearTimeout(this.#timer);
		while (this.#saving) await this.#saving;
		if (this.theirs) return false;
		if (!this.#isAhead) return !this.isDirty;
		this.#saving = this.#send(tidy(this.#savable));
		await this.#saving;
		this.#saving = null;
		return this.refused === null && this.save();
	}

	/** The same, for who wants to go on with all of it: what is missing is pointed out. */
	async finish(): Promise<boolean> {
		const isDone = await this.save();
		if (!isDone) this.#leave(this.problems.map(({ block }) => block));
		return isDone;
	}

	#leave(ids: string[]) {
		this.#left = [...this.#left, ...ids];
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
