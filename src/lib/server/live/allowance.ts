/** Bursts are how people type and how an outbox empties; a flood is neither. */
const burst = 2_000;

/** How many messages one socket may still send: so many a second, counted over two seconds. */
export class Allowance {
	#most: number;
	#used = 0;
	#until = 0;

	constructor(perSecond: number) {
		this.#most = (perSecond * burst) / 1000;
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
