import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { Reply } from '#lib/room/protocol.ts';
import type { OwnCommand, OwnOutbox, OwnSave, OwnStatus } from './own-outbox.svelte.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/** An answer the server has, with the resulting version of the sheet. */
export type SavedAnswer = { sheet: string; path: string; value: Answer; version: number };

type Sheet = { id: string; answers: Answers; version: number };

/**
 * A worksheet someone fills in alone: the server's answers with unsent ones over them. A page opened offline may be
 * older than the latest saves, so those are kept on the device too. Refused answers stay on the screen.
 */
export class PersonalSheet {
	#saved = $state.raw<Answers>({});
	refused = $state.raw<readonly string[]>([]);
	#hasSaved = $state(false);
	readonly #sheet: Sheet;
	readonly #outbox: OwnOutbox;
	readonly #shelf: Shelf<SavedAnswer>;

	constructor(sheet: Sheet, outbox: OwnOutbox, saved: Shelf<SavedAnswer> = memoryShelf()) {
		this.#sheet = sheet;
		this.#saved = sheet.answers;
		this.#outbox = outbox;
		this.#shelf = saved;
	}

	get status(): OwnStatus {
		return this.#outbox.status;
	}

	/** What an earlier page left has been loaded. */
	get isLoaded(): boolean {
		return this.#hasSaved && this.#outbox.isLoaded;
	}

	get answers(): Answers {
		const unsent = this.#outbox.entries.flatMap(({ command }) => this.#saveIn(command) ?? []);
		return { ...this.#saved, ...Object.fromEntries(unsent.map(({ path, value }) => [path, value as Answer])) };
	}

	/** Loads what an earlier page left, and follows new replies. Returns a function that stops it. */
	start(): () => void {
		void this.#earlier().then(() => (this.#hasSaved = true));
		return this.#outbox.onAnswered(({ entry, reply }) => {
			const save = this.#saveIn(entry.command);
			if (save) this.#answered(save, reply);
		});
	}

	answer(path: string, value: Answer): void {
		this.refused = this.refused.filter((it) => it !== path);
		this.#outbox.add({ type: 'response.save', block: this.#sheet.id, path, value });
	}

	#saveIn = (command: OwnCommand): OwnSave | null =>
		command.type === 'response.save' && command.block === this.#sheet.id ? command : null;

	#answered({ path, value }: OwnSave, reply: Reply) {
		this.#saved = { ...this.#saved, [path]: value as Answer };
		if (!reply.ok) return void (this.refused = [...this.refused, path]);
		const id = this.#idOf(path);
		const command = { sheet: this.#sheet.id, path, value: value as Answer, version: reply.version ?? 0 };
		void this.#shelf.put({ id, command, at: Date.now() }, id).catch(() => {});
	}

	/** Adds answers saved since the server rendered this page; those the page already includes are deleted. */
	async #earlier() {
		const { id, version } = this.#sheet;
		const kept = (await this.#shelf.all().catch(() => [])).map(({ command }) => command);
		const own = kept.filter(({ sheet }) => sheet === id);
		const newer = own.filter((it) => it.version > version).map(({ path, value }) => [path, value] as const);
		this.#saved = { ...this.#sheet.answers, ...Object.fromEntries(newer), ...this.#since() };
		for (const it of own) if (it.version <= version) void this.#shelf.drop(this.#idOf(it.path)).catch(() => {});
	}

	/** Answers saved while the shelf was being read. */
	#since(): Answers {
		return Object.fromEntries(
			Object.entries(this.#saved).filter(([path, value]) => this.#sheet.answers[path] !== value)
		);
	}

	#idOf = (path: string) => `${this.#sheet.id}/${path}`;
}
