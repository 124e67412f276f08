/** Bursts are how people type and how an outbox empties; a flood is neither. */
const burst = 2_000;

/** Nobody types or resends so many times what is let through. */
const flood = 10;

/** How many messages one socket may still send: so many a second, counted over two seconds. */
export class Allowance {
	#most: number;
	#used = 0;
	#until = 0;

	constructor(perSecond: number) {
		this.#most = (perSecond * burst) / 1000;
	}

	/** So much more came than is let through that it is no mistake. */
	get isFlooded(): boolean {
		return this.#used > flood * this.#most;
	}

	/** Counts one message sent `now`, in milliseconds; false when it is one too many. */
	use(now: number): boolean {
		if (now >= this.#until) {
			this.#until = now + burst;
			this.#used = 0;
		}
		this.#used += 1;
		return this.#used <= this.#most;
	}
}
