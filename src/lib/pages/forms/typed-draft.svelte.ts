import type { SaveStatus } from '#lib/ui/kinds.ts';

export type TypedValues = Record<string, string | string[]>;

/** Takes it to the server; null once it is there, or why it is not (`save-trouble.ts`). */
export type Keep = (values: TypedValues) => Promise<string | null>;

const pause = 900;

/** A form as it is typed: kept on the server shortly after the last key, so that a reload or a dead laptop loses none of it (R22). */
export class TypedDraft {
	/** What is in the fields now; null while nothing was written. */
	values: TypedValues | null;
	status = $state<SaveStatus>('idle');
	/** Why the last try did not reach the server. */
	trouble = $state<string | null>(null);
	#keep: Keep;
	#kept: TypedValues | null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<boolean> | null = null;

	/** `kept` is what the server has of it. */
	constructor(keep: Keep, kept: TypedValues | null) {
		this.#keep = keep;
		this.#kept = $state.raw(kept);
		this.values = $state.raw(kept);
	}

	get isDirty(): boolean {
		return this.values !== this.#kept;
	}

	typed(values: TypedValues): void {
		this.values = values;
		this.status = 'saving';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	/** It was filed: there is nothing to keep anymore. */
	filed(): void {
		clearTimeout(this.#timer);
		this.values = this.#kept = null;
		this.trouble = null;
		this.status = 'idle';
	}

	/** Saves what is not saved yet. True when the server has all of it. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		while (this.#sending) await this.#sending;
		if (!this.isDirty || this.values === null) return true;
		this.#sending = this.#send(this.values).finally(() => (this.#sending = null));
		return (await this.#sending) && !this.isDirty;
	}

	async #send(values: TypedValues): Promise<boolean> {
		this.trouble = await this.#keep(values);
		const ok = this.trouble === null;
		if (ok) this.#kept = values;
		this.status = !ok ? 'failed' : this.isDirty ? 'saving' : 'saved';
		return ok;
	}
}
