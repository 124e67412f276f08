import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { ClientCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import type { Entry } from './queue.ts';
import type { Outbox } from './outbox.ts';
import { memoryShelf, type Shelf } from './shelf.ts';
import { onWake } from './wake.ts';

/** How well what is on the screen is kept. `locked`: it is sent once the person has typed their PIN. */
export type OwnStatus = 'idle' | 'saving' | 'saved' | 'waiting' | 'locked';
/** Answers a save; null without an answer, `locked` where the server wants the PIN first. */
export type SendOwn = (entry: Entry) => Promise<Reply | 'locked' | null>;
/** An answer that the server has, with the version of the sheet that it made. */
export type SavedAnswer = { sheet: string; path: string; value: Answer; version: number };

type Sheet = { id: string; answers: Answers; version: number };
type Save = Extract<ClientCommand, { type: 'response.save' }>;
type Options = { outbox: Outbox; send: SendOwn; saved?: Shelf<SavedAnswer> };

/** In ms. */
const again = 5_000;

/**
 * A worksheet that somebody fills in by themselves: what the server has, and over it what is not sent yet, from the same outbox as in a
 * session (R4). A page that is opened without a network may be older than what was saved since, so that stands on the device too. What was
 * refused stays on the screen.
 */
export class PersonalSheet {
	#saved = $state.raw<Answers>({});
	#unsent = $state.raw<Answers>({});
	refused = $state.raw<readonly string[]>([]);
	status = $state<OwnStatus>('idle');
	/** What an earlier page left is here. */
	isLoaded = $state(false);
	readonly #sheet: Sheet;
	readonly #outbox: Outbox;
	readonly #send: SendOwn;
	readonly #shelf: Shelf<SavedAnswer>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isStopped = false;

	constructor(sheet: Sheet, { outbox, send, saved = memoryShelf() }: Options) {
		this.#sheet = sheet;
		this.#saved = sheet.answers;
		this.#outbox = outbox;
		this.#send = send;
		this.#shelf = saved;
		outbox.onchange = (answered) => {
			const save = answered && this.#saveIn(answered.entry.command);
			if (save) this.#answered(save, answered.reply);
			const unsent = outbox.entries.flatMap(({ command }) => this.#saveIn(command) ?? []);
			this.#unsent = Object.fromEntries(unsent.map(({ path, value }) => [path, value as Answer]));
		};
	}

	get answers(): Answers {
		return { ...this.#saved, ...this.#unsent };
	}

	/** Takes up what an earlier page left, and goes on sending, until it is stopped. */
	start(): () => void {
		const stopWaking = onWake(
			() => void this.#go(),
			() => {},
			() => {}
		);
		void Promise.all([this.#earlier(), this.#outbox.load()]).then(() => {
			this.isLoaded = true;
			return this.#go();
		});
		return () => {
			this.#isStopped = true;
			clearTimeout(this.#timer);
			stopWaking();
			this.#outbox.close();
		};
	}

	answer(path: string, value: Answer): void {
		this.refused = this.refused.filter((it) => it !== path);
		void this.#outbox.add({ type: 'response.save', block: this.#sheet.id, path, value });
		void this.#go();
	}

	#saveIn = (command: ClientCommand): Save | null =>
		command.type === 'response.save' && command.block === this.#sheet.id ? command : null;

	#answered({ path, value }: Save, reply: Reply) {
		this.#saved = { ...this.#saved, [path]: value as Answer };
		if (!reply.ok) return void (this.refused = [...this.refused, path]);
		const id = this.#idOf(path);
		const command = { sheet: this.#sheet.id, path, value: value as Answer, version: reply.version ?? 0 };
		void this.#shelf.put({ id, command, at: Date.now() }, id).catch(() => {});
	}

	/** What was saved since this page was made on the server; what the page has already is not needed any more. */
	async #earlier() {
		const { id, version } = this.#sheet;
		const kept = (await this.#shelf.all().catch(() => [])).map(({ command }) => command);
		const own = kept.filter(({ sheet }) => sheet === id);
		const newer = own.filter((it) => it.version > version).map(({ path, value }) => [path, value] as const);
		this.#saved = { ...this.#sheet.answers, ...Object.fromEntries(newer), ...this.#since() };
		for (const it of own) if (it.version <= version) void this.#shelf.drop(this.#idOf(it.path)).catch(() => {});
	}

	/** What was saved while the shelf was read. */
	#since(): Answers {
		return Object.fromEntries(
			Object.entries(this.#saved).filter(([path, value]) => this.#sheet.answers[path] !== value)
		);
	}

	#idOf = (path: string) => `${this.#sheet.id}/${path}`;

	async #go() {
		if (this.#isStopped || this.#outbox.entries.length === 0) return;
		clearTimeout(this.#timer);
		if (this.status !== 'waiting' && this.status !== 'locked') this.status = 'saving';
		let isLocked = false;
		const isDone = await this.#outbox.drain(async (entry) => {
			const reply = await this.#send(entry);
			isLocked = reply === 'locked';
			return reply === 'locked' ? null : reply;
		});
		if (this.#isStopped) return;
		if (this.#outbox.entries.length === 0) this.status = 'saved';
		else if (!isDone) {
			this.status = isLocked ? 'locked' : 'waiting';
			this.#timer = setTimeout(() => void this.#go(), again);
		}
	}
}
