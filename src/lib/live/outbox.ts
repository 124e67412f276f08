import type { ClientCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { isPassing, replacedBy, stillKept, without, type Entry, type Sendable } from './queue.ts';
import { randomId } from './random-id.ts';
import { memoryShelf, type Shelf } from './shelf.ts';
import { noTabs, type Tabs } from './tabs.ts';

/** Sends a command; null if there was no reply. */
export type Send<C = ClientCommand> = (entry: Entry<C>) => Promise<Reply | null>;
export type Answered<C = ClientCommand> = { entry: Entry<C>; reply: Reply };

type Options<C> = {
	shelf?: Shelf<C>;
	tabs?: Tabs<C>;
	/** Keeps a command that is refused only temporarily and retries it, instead of reporting the refusal. */
	patient?: boolean;
	now?: () => number;
};

/**
 * Unanswered commands, in order, sent one at a time (R4). Each entry stays on the shelf until its reply arrives, so
 * commands survive a reload or a locked phone as far as the shelf does.
 */
export class Outbox<C extends Sendable = ClientCommand> {
	entries: readonly Entry<C>[] = [];
	/** Called after every change of `entries`, with the command and reply if one was answered. */
	onchange: (answered?: Answered<C>) => void = () => {};
	readonly #shelf: Shelf<C>;
	readonly #tabs: Tabs<C>;
	readonly #patient: boolean;
	readonly #now: () => number;
	readonly #waiting = new Map<string, ((reply: Reply) => void)[]>();
	readonly #held = new Set<string>();
	#isDraining = false;
	#onItsWay: string | null = null;
	#writes: Promise<unknown> = Promise.resolve();

	constructor({ shelf = memoryShelf(), tabs = noTabs, patient = false, now = Date.now }: Options<C> = {}) {
		this.#shelf = shelf;
		this.#tabs = tabs;
		this.#patient = patient;
		this.#now = now;
		tabs.listen(
			(message) => {
				if ('added' in message) this.#put(message.added, message.instead);
				else if ('answered' in message) this.#take(message.answered, message.reply);
				else this.#set([]);
			},
			() => this.onchange()
		);
	}

	get kind(): Shelf['kind'] {
		return this.#shelf.kind;
	}

	/** Whether a tab of this person sent the command, so that its effect is already known here. */
	hasHeld(id: string): boolean {
		return this.#held.has(id);
	}

	/** Commands an earlier page left unsent go before this page's own. */
	async load(): Promise<void> {
		const kept = await this.#shelf.all();
		const known = new Set(this.entries.map((entry) => entry.id));
		const before = kept.filter((entry) => !known.has(entry.id));
		const stale = before.filter((entry) => !stillKept(entry, this.#now()));
		for (const { id } of stale) this.#write(() => this.#shelf.drop(id));
		this.#set([...before.filter((entry) => !stale.includes(entry)), ...this.entries]);
	}

	/** Resolves with the server's reply, however long that takes; never, if the page closes first. */
	add(command: C): Promise<Reply> {
		const told: Entry<C> = { id: randomId(), command, at: this.#now() };
		const entry: Entry<C> = { ...told, since: performance.now() };
		const instead = replacedBy(entry, this.entries, this.#onItsWay)?.id;
		const answer = new Promise<Reply>((resolve) => {
			this.#waiting.set(entry.id, [...(this.#waiting.get(instead ?? '') ?? []), resolve]);
		});
		this.#waiting.delete(instead ?? '');
		this.#put(entry, instead);
		this.#write(() => this.#shelf.put(entry, instead));
		this.#tabs.tell({ added: told, instead });
		return answer;
	}

	/** Sends all entries, or those `only` picks, until none is left or a reply is missing; returns false if something must be retried. */
	async drain(send: Send<C>, only: (entry: Entry<C>) => boolean = () => true): Promise<boolean> {
		if (this.#isDraining || !this.#tabs.leads()) return true;
		this.#isDraining = true;
		try {
			for (let entry = this.entries.find(only); entry; entry = this.entries.find(only)) {
				this.#onItsWay = entry.id;
				const reply = await send(entry);
				this.#onItsWay = null;
				if (!reply || (this.#patient && isPassing(reply))) return false;
				const { id } = entry;
				this.#write(() => this.#shelf.drop(id));
				this.#tabs.tell({ answered: id, reply });
				this.#take(id, reply);
			}
			return true;
		} finally {
			this.#isDraining = false;
		}
	}

	/** Resolves once everything so far is on the shelf. */
	async written(): Promise<void> {
		await this.#writes;
	}

	/** Deletes everything unsent from this device. */
	async wipe(): Promise<void> {
		this.#set([]);
		this.#tabs.tell({ wiped: true });
		await this.#write(() => this.#shelf.clear());
	}

	close(): void {
		this.#tabs.close();
	}

	#put(entry: Entry<C>, instead?: string) {
		this.#set([...without(this.entries, instead), entry]);
	}

	#take(id: string, reply: Reply) {
		const entry = this.entries.find((it) => it.id === id);
		for (const resolve of this.#waiting.get(id) ?? []) resolve(reply);
		this.#waiting.delete(id);
		if (entry) this.#set(without(this.entries, id), { entry, reply });
	}

	#set(entries: readonly Entry<C>[], answered?: Answered<C>) {
		this.entries = entries;
		for (const { id } of entries) this.#held.add(id);
		this.onchange(answered);
	}

	/** One write at a time, so that a dropped entry never comes back. If the shelf fails, only a reload would lose anything. */
	#write(work: () => Promise<void>): Promise<unknown> {
		return (this.#writes = this.#writes.then(work).catch(() => {}));
	}
}
