/**
 * Wall time that never goes back. It follows a clock that jumps ahead, as one does after a sleep that uptime did not count; when the
 * clock is set back it goes on by uptime, so that the order of things and how long they took stay right. All in milliseconds.
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
