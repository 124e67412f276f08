/** Bursts come from typing and from emptying an outbox; a flood is neither. */
const burst = 2_000;

/** No one types or resends this many times the allowed rate. */
const flood = 10;

/** How many messages a socket may still send: a number per second, counted over two seconds. */
export class Allowance {
	#most: number;
	#used = 0;
	#until = 0;

	constructor(perSecond: number) {
		this.#most = (perSecond * burst) / 1000;
	}

	/** So many more messages than allowed that it cannot be a mistake. */
	get isFlooded(): boolean {
		return this.#used > flood * this.#most;
	}

	/** Counts one message sent at `now`, in milliseconds; false when it exceeds the allowance. */
	use(now: number): boolean {
		if (now >= this.#until) {
			this.#until = now + burst;
			this.#used = 0;
		}
		this.#used += 1;
		return this.#used <= this.#most;
	}
}
