import { deserialize } from '$app/forms';
import type { SaveStatus } from '#lib/ui/kinds.ts';

export type OutcomeValues = Record<string, string | string[]>;

const pause = 900;
/** A browser sends on after the page is gone only what is under 64 KiB. */
const isSmall = (body: URLSearchParams) => body.toString().length < 60_000;

/** An outcome as it is typed: kept on the server shortly after the last key, so that a reload or a dead laptop loses none of it (R22). */
export class OutcomeDraft {
	/** What is in the fields now; null while nothing was written. */
	values: OutcomeValues | null;
	status = $state<SaveStatus>('idle');
	#action: string;
	#kept: OutcomeValues | null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<boolean> | null = null;

	/** `page` is the alert's own, `kept` what the server has of it. */
	constructor(page: string, kept: OutcomeValues | null) {
		this.#action = `${page}?/draft`;
		this.#kept = $state.raw(kept);
		this.values = $state.raw(kept);
	}

	get isDirty(): boolean {
		return this.values !== this.#kept;
	}

	typed(values: OutcomeValues): void {
		this.values = values;
		this.status = 'saving';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	/** It was filed: there is nothing to keep anymore. */
	filed(): void {
		clearTimeout(this.#timer);
		this.values = this.#kept = null;
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

	async #send(values: OutcomeValues): Promise<boolean> {
		const body = new URLSearchParams();
		for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
		try {
			const response = await fetch(this.#action, {
				...{ method: 'POST', body, keepalive: isSmall(body) },
				headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
			});
			const ok = deserialize(await response.text()).type === 'success';
			if (ok) this.#kept = values;
			this.status = !ok ? 'failed' : this.isDirty ? 'saving' : 'saved';
			return ok;
		} catch {
			this.status = 'failed';
			return false;
		}
	}
}
