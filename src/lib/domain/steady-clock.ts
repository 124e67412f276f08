/**
 * Wall time that never goes back. It follows a clock that jumps ahead, as after a sleep that uptime didn't count; when
 * the clock is set back, it continues by uptime, so that order and durations stay right. All in milliseconds.
 */
export class SteadyClock {
	protected readonly wall: () => number;
	protected readonly uptime: () => number;
	/** How far this clock is ahead of uptime. */
	protected ahead: number;

	constructor(wall: () => number, uptime: () => number) {
		this.wall = wall;
		this.uptime = uptime;
		this.ahead = wall() - uptime();
	}

	get now(): number {
		const uptime = this.uptime();
		this.ahead = Math.max(this.ahead, this.wall() - uptime);
		return Math.round(uptime + this.ahead);
	}
}
