/** A smaller step back, in ms, is the clock being kept right and no fault. */
const tolerance = 2_000;

/**
 * Wall time that never goes back. It follows a clock that jumps ahead, as one does after a sleep that uptime did not count; when the
 * clock is set back it goes on by uptime, so that the order of things and how long they took stay right. All in milliseconds.
 */
export class SteadyClock {
	readonly #wall: () => number;
	readonly #uptime: () => number;
	/** How far the wall clock was ahead of uptime when it was last read, and how far this clock is. */
	#wallAhead: number;
	#ahead: number;
	#setBack = 0;

	constructor(wall: () => number, uptime: () => number) {
		this.#wall = wall;
		this.#uptime = uptime;
		this.#ahead = this.#wallAhead = wall() - uptime();
	}

	get now(): number {
		const uptime = this.#uptime();
		const ahead = this.#wall() - uptime;
		const back = this.#wallAhead - ahead;
		if (back > tolerance) this.#setBack += back;
		this.#wallAhead = ahead;
		this.#ahead = Math.max(this.#ahead, ahead);
		return Math.round(uptime + this.#ahead);
	}

	/** It is at least `at` by now: what has happened is not to come. */
	reach(at: number): void {
		this.#ahead = Math.max(this.#ahead, at - this.#uptime());
	}

	/** How far this clock is ahead of the wall clock; 0 for what is within the tolerance. */
	get lead(): number {
		const lead = Math.round(this.now - this.#wall());
		return lead > tolerance ? lead : 0;
	}

	/** How far the wall clock was set back since this was last asked. */
	takeSetBack(): number {
		void this.now;
		const by = Math.round(this.#setBack);
		this.#setBack = 0;
		return by;
	}
}
