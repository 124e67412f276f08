const MOST = 10_000;

/** Values by key for a short time, in memory: a restart forgets them, and the affected step has to be started again. */
export class ShortLived<Value> {
	#values = new Map<string, { value: Value; until: number }>();
	#lasts: number;
	#now: () => number;

	/** `lasts` in ms. */
	constructor(lasts: number, now: () => number) {
		this.#lasts = lasts;
		this.#now = now;
	}

	set(key: string, value: Value) {
		this.#forgetOld();
		this.#values.delete(key);
		this.#values.set(key, { value, until: this.#now() + this.#lasts });
	}

	get(key: string): Value | undefined {
		const found = this.#values.get(key);
		return found && found.until > this.#now() ? found.value : undefined;
	}

	/** Returns whether it existed. */
	delete(key: string): boolean {
		const known = this.get(key) !== undefined;
		this.#values.delete(key);
		return known;
	}

	deleteWhere(is: (value: Value) => boolean) {
		for (const [key, { value }] of this.#values) if (is(value)) this.#values.delete(key);
	}

	// Entries are in order of expiry, so the search stops at the first one that is still valid; no one can fill the memory.
	#forgetOld() {
		for (const [key, { until }] of this.#values) {
			if (until > this.#now() && this.#values.size < MOST) return;
			this.#values.delete(key);
		}
	}
}
