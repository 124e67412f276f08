export type Want = 'fresh' | 'since';

/** One request at a time. Requests made in the meantime are merged into one more: a full one if any of them needed that. */
export class Asking {
	readonly #ask: (want: Want) => Promise<unknown>;
	readonly #isUp: () => boolean;
	#isAsking = false;
	#again: Want | null = null;

	constructor(ask: (want: Want) => Promise<unknown>, isUp: () => boolean) {
		this.#ask = ask;
		this.#isUp = isUp;
	}

	async ask(want: Want): Promise<void> {
		if (this.#isAsking) {
			if (this.#again !== 'fresh') this.#again = want;
			return;
		}
		this.#isAsking = true;
		await this.#ask(want);
		this.#isAsking = false;
		const next = this.#again;
		this.#again = null;
		if (next && this.#isUp()) await this.ask(next);
	}
}
