/** How much readings may differ, in ms, beyond what the network explains. */
const tolerance = 1_000;

/**
 * The server's time minus this device's, in ms: the median of the last few readings, so that one slow reply does little. A
 * reading the network can't explain means that one of the clocks was set, or slept: earlier readings are dropped.
 */
export class ServerClock {
	#readings: number[] = [];

	/** `now` is the server's reported time; `sent` and `received` are this device's times, and it is taken to be right halfway between. */
	read(now: number, sent: number, received: number): void {
		const reading = now - (sent + received) / 2;
		const isSame = Math.abs(reading - this.#median) <= (received - sent) / 2 + tolerance;
		this.#readings = [...(isSame ? this.#readings : []), reading].slice(-5);
	}

	get offset(): number {
		return Math.round(this.#median);
	}

	get #median(): number {
		const sorted = [...this.#readings].sort((a, b) => a - b);
		return sorted[Math.floor(sorted.length / 2)] ?? 0;
	}
}
