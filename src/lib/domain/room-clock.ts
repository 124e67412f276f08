import { SteadyClock } from './steady-clock.ts';

/** A smaller step back, in ms, is the clock being kept right and no fault. */
const tolerance = 2_000;

/** A room's own time, which also knows how far the server's clock was set back. */
export class RoomClock extends SteadyClock {
	/** How far the wall clock was ahead of uptime when it was last read. */
	#wallAhead = this.wall() - this.uptime();
	#setBack = 0;

	override get now(): number {
		const ahead = this.wall() - this.uptime();
		const back = this.#wallAhead - ahead;
		if (back > tolerance) this.#setBack += back;
		this.#wallAhead = ahead;
		return super.now;
	}

	/** It is at least `at` by now: what has happened is not to come. */
	reach(at: number): void {
		this.ahead = Math.max(this.ahead, at - this.uptime());
	}

	/** How far this clock is ahead of the wall clock; 0 for what is within the tolerance. */
	get lead(): number {
		const lead = Math.round(this.now - this.wall());
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
