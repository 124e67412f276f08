import type { ItemScores } from '#lib/domain/measures/result.ts';
import type { Mark } from '#lib/domain/practice.ts';
import type { ClientCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import type { Answered, Outbox } from './outbox.ts';
import type { Entry } from './queue.ts';
import { onWake } from './wake.ts';

/** An answer in a personal worksheet; `block` is the worksheet's id. */
export type OwnSave = Extract<ClientCommand, { type: 'response.save' }>;
/** How something that was agreed on went. `over` is when the mark was said that this one is made over, as its page had it. */
export type OwnMark = { type: 'practice.mark'; homework: string; value: Mark; over: number | null };
/** A questionnaire that was finished, all of it at once. */
export type OwnFinish = { type: 'form.finish'; slug: string; value: ItemScores };
export type OwnCommand = OwnSave | OwnMark | OwnFinish;
/** How well what is on the screen is kept. `locked`: it is sent once the person has typed their PIN. */
export type OwnStatus = 'idle' | 'saving' | 'saved' | 'waiting' | 'locked';
/** Sends one command to the server; null without a reply, `locked` if the server requires the PIN first. */
export type SendOwn = (entry: Entry<OwnCommand>) => Promise<Reply | 'locked' | null>;

type Listener = (answered: Answered<OwnCommand>) => void;

/** In ms. */
const again = 5_000;

/**
 * Unanswered commands from a person's own pages, in the same kind of outbox as in a session (R4). Whichever of these
 * pages is open sends them, including those another page left.
 */
export class OwnOutbox {
	entries = $state.raw<readonly Entry<OwnCommand>[]>([]);
	status = $state<OwnStatus>('idle');
	/** What an earlier page left has been loaded. */
	isLoaded = $state(false);
	readonly #outbox: Outbox<OwnCommand>;
	readonly #send: SendOwn;
	#listeners: readonly Listener[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isStopped = false;

	constructor(outbox: Outbox<OwnCommand>, send: SendOwn) {
		this.#outbox = outbox;
		this.#send = send;
		outbox.onchange = (answered) => {
			this.entries = outbox.entries;
			if (answered) for (const listener of this.#listeners) listener(answered);
			void this.#go();
		};
	}

	/** Loads what an earlier page left, and keeps sending. Returns a function that stops it. */
	start(): () => void {
		const stopWaking = onWake(
			() => void this.#go(),
			() => {},
			() => {}
		);
		void this.#outbox.load().then(() => {
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

	add(command: OwnCommand): void {
		void this.#outbox.add(command);
	}

	/** The unsent report of how one practice went. */
	markOf(homework: string): Mark | null {
		const marks = this.entries.flatMap(({ command: it }) =>
			it.type === 'practice.mark' && it.homework === homework ? it.value : []
		);
		return marks.at(-1) ?? null;
	}

	/** A finished questionnaire that is not sent yet. */
	formOf(slug: string): ItemScores | null {
		const forms = this.entries.flatMap(({ command: it }) =>
			it.type === 'form.finish' && it.slug === slug ? [it.value] : []
		);
		return forms.at(-1) ?? null;
	}

	/** When all so far is kept on the device. */
	written(): Promise<void> {
		return this.#outbox.written();
	}

	/** Calls back with what was answered. Returns a function that stops it. */
	onAnswered(listener: Listener): () => void {
		this.#listeners = [...this.#listeners, listener];
		return () => void (this.#listeners = this.#listeners.filter((it) => it !== listener));
	}

	async #go() {
		if (this.#isStopped) return;
		clearTimeout(this.#timer);
		if (this.#outbox.entries.length === 0) return this.#rest();
		if (this.status !== 'waiting' && this.status !== 'locked') this.status = 'saving';
		let isLocked = false;
		const isDone = await this.#outbox.drain(async (entry) => {
			const reply = await this.#send(entry);
			isLocked = reply === 'locked';
			return reply === 'locked' ? null : reply;
		});
		if (this.#isStopped) return;
		if (this.#outbox.entries.length === 0) return this.#rest();
		if (isDone) return;
		this.status = isLocked ? 'locked' : 'waiting';
		this.#timer = setTimeout(() => void this.#go(), again);
	}

	/** Nothing is left to send, here or because another tab sends it. */
	#rest() {
		if (this.status !== 'idle') this.status = 'saved';
	}
}
