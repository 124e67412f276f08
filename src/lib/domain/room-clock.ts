import { SteadyClock } from './steady-clock.ts';

/** In milliseconds. A smaller step back is ordinary clock correction, not a fault. */
const tolerance = 2_000;

/** A room's own time, which also tracks how far the server's clock was set back. */
export class RoomClock extends SteadyClock {
	/** How far the wall clock was ahead of uptime at the last reading. */
	#wallAhead = this.wall() - this.uptime();
	#setBack = 0;

	override get now(): number {
		const ahead = this.wall() - this.uptime();
		const back = this.#wallAhead - ahead;
		if (back > tolerance) this.#setBack += back;
		this.#wallAhead = ahead;
		return super.now;
	}

	/** Moves the clock to at least `at`: events already recorded can't be in the future. */
	reach(at: number): void {
		this.ahead = Math.max(this.ahead, at - this.uptime());
	}

	/** How far this clock is ahead of the wall clock; 0 within the tolerance. */
	get lead(): number {
		const lead = Math.round(this.now - this.wall());
		return lead > tolerance ? lead : 0;
	}

	/** How far the wall clock was set back since the last call. */
	takeSetBack(): number {
		void this.now;
		const by = Math.round(this.#setBack);
		this.#setBack = 0;
		return by;
	}
}
