import type { SaveStatus } from '#lib/ui/kinds.ts';

/** `theirs` was saved elsewhere since the page last knew what is saved. */
export type DataAnswer = { ok: true } | { ok: false; code: string; theirs?: string };
/** Takes the whole to the record as JSON, with what was last known to be there; or says why it could not (`save-trouble.ts`). */
export type SendData = (json: string, was: string) => Promise<DataAnswer | string>;

const pause = 900;

/**
 * Structured data in an editor: saves by itself shortly after the last change and at once when one leaves. What was saved in another
 * window meanwhile is never overwritten unseen.
 */
export class StructuredDraft<T> {
	/** Only replaced, never changed in place. */
	data = $state.raw() as T;
	status = $state<SaveStatus>('idle');
	/** Why the last try did not reach the record. */
	trouble = $state<string | null>(null);
	theirs = $state.raw<string | null>(null);
	#saved: string;
	#take: SendData;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<boolean> | null = null;

	constructor(data: T, take: SendData) {
		this.data = data;
		this.#saved = JSON.stringify(data);
		this.#take = take;
	}

	get isDirty() {
		return this.theirs === null && JSON.stringify(this.data) !== this.#saved;
	}

	change(data: T) {
		this.data = data;
		this.status = this.isDirty ? 'saving' : 'saved';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	/** Mine or the other window's: from here on the other is what is known to be saved. */
	settle(keep: 'mine' | 'theirs') {
		if (this.theirs === null) return;
		this.#saved = this.theirs;
		if (keep === 'theirs') this.data = JSON.parse(this.theirs) as T;
		this.theirs = null;
		this.status = this.isDirty ? 'saving' : 'saved';
		void this.flush();
	}

	/** Saves what is not saved. True when everything on the page is on the server. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		while (this.#sending) await this.#sending;
		if (!this.isDirty) return this.theirs === null;
		this.#sending = this.#send().finally(() => (this.#sending = null));
		return (await this.#sending) && !this.isDirty;
	}

	close() {
		clearTimeout(this.#timer);
	}

	async #send(): Promise<boolean> {
		const json = JSON.stringify(this.data);
		this.status = 'saving';
		const answer = await this.#take(json, this.#saved);
		this.trouble = typeof answer === 'string' ? answer : answer.ok || answer.theirs !== undefined ? null : answer.code;
		if (typeof answer !== 'string' && answer.ok) {
			this.#saved = json;
			this.status = this.isDirty ? 'saving' : 'saved';
			return true;
		}
		if (typeof answer !== 'string' && answer.theirs !== undefined) this.theirs = answer.theirs;
		this.status = 'failed';
		return false;
	}
}
