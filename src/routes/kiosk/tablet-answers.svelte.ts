import { randomId } from '#lib/live/random-id.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';

export type Said = { id: string; handover: string; answers: MeasureAnswers; isDone: boolean };
/** Null without an answer; false where the tablet is not handed to anybody any more. */
export type Send = (said: Said) => Promise<boolean | null>;

/** In ms. */
const again = 3_000;

/**
 * What somebody answers on a tablet of the program's, on its way to the server: one after the other and whole each time, so that of several
 * quick answers the last one stands. Nothing of it is kept on the tablet.
 */
export class TabletAnswers {
	/** What is on the screen could not be saved: so far, or because the tablet is not open for it any more. */
	trouble = $state<'waiting' | 'gone' | null>(null);
	isDone = $state(false);
	readonly #send: Send;
	/** Under the same id it is a result once, also if the reply was lost. */
	readonly #id = randomId();
	#next: Said | null = null;
	#isSending = false;

	readonly #handover: string;

	constructor(handover: string, send: Send) {
		this.#handover = handover;
		this.#send = send;
	}

	async say(answers: MeasureAnswers, isDone = false): Promise<void> {
		this.#next = { id: this.#id, handover: this.#handover, answers, isDone };
		await this.#go();
	}

	/** Nothing is on its way. */
	get isSaved(): boolean {
		return this.trouble === null && !this.#isSending;
	}

	async #go(): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		while (this.#next) {
			const said = this.#next;
			this.#next = null;
			const answer = await this.#send(said);
			this.trouble = answer ? null : answer === null ? 'waiting' : 'gone';
			if (answer && said.isDone) this.isDone = true;
			if (answer !== null) continue;
			this.#next ??= said;
			await new Promise((next) => setTimeout(next, again));
		}
		this.#isSending = false;
	}
}

export const sendToServer: Send = async (said) => {
	const headers = { 'content-type': 'application/json' };
	const sent = await fetch('/kiosk/answers', { method: 'POST', headers, body: JSON.stringify(said) }).catch(() => null);
	return sent === null || sent.status >= 500 ? null : sent.ok;
};
