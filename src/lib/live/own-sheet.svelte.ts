import type { Answer, Answers } from '#lib/domain/worksheet.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { Outbox, type Send } from './outbox.ts';
import { onWake } from './wake.ts';

/** How well what is on the screen is kept. `locked`: it is sent once the person has typed their PIN. */
export type OwnStatus = 'idle' | 'saving' | 'saved' | 'waiting' | 'locked';
/** Answers a save; null without an answer, `locked` where the server wants the PIN first. */
export type SendOwn = (...entry: Parameters<Send>) => Promise<Reply | 'locked' | null>;

type Save = { block: string; path: string; value: Answer };

/** In ms. */
const again = 5_000;

/**
 * A worksheet that somebody fills in by themselves: what the server has, and over it what is not sent yet, from the same outbox as in a
 * session (R4). What was refused stays on the screen.
 */
export class OwnSheet {
	#saved = $state.raw<Answers>({});
	#unsent = $state.raw<Answers>({});
	refused = $state.raw<readonly string[]>([]);
	status = $state<OwnStatus>('idle');
	readonly #id: string;
	readonly #outbox: Outbox;
	readonly #send: SendOwn;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isStopped = false;

	constructor(id: string, answers: Answers, { outbox, send }: { outbox: Outbox; send: SendOwn }) {
		this.#id = id;
		this.#saved = answers;
		this.#outbox = outbox;
		this.#send = send;
		outbox.onchange = (answered) => {
			const save = answered && saveIn(answered.entry.command);
			if (save?.block === id && answered) this.#answered(save, answered.reply);
			this.#unsent = Object.fromEntries(
				outbox.entries.flatMap(({ command }) => {
					const one = saveIn(command);
					return one?.block === id ? [[one.path, one.value] as const] : [];
				})
			);
		};
	}

	get answers(): Answers {
		return { ...this.#saved, ...this.#unsent };
	}

	/** Takes up what an earlier page left unsent, and goes on sending, until it is stopped. */
	start(): () => void {
		const stopWaking = onWake(
			() => void this.#go(),
			() => {},
			() => {}
		);
		void this.#outbox.load().then(() => this.#go());
		return () => {
			this.#isStopped = true;
			clearTimeout(this.#timer);
			stopWaking();
			this.#outbox.close();
		};
	}

	answer(path: string, value: Answer): void {
		this.refused = this.refused.filter((it) => it !== path);
		void this.#outbox.add({ type: 'response.save', block: this.#id, path, value });
		void this.#go();
	}

	#answered({ path, value }: Save, reply: Reply) {
		this.#saved = { ...this.#saved, [path]: value };
		if (!reply.ok) this.refused = [...this.refused, path];
	}

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

const saveIn = (command: { type: string }): Save | null =>
	command.type === 'response.save' ? (command as { type: string } & Save) : null;
