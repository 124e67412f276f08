/** By as much, in ms, readings may disagree for no reason that the network gives. */
const tolerance = 1_000;

/**
 * How far the server's time is from this device's, in ms: the median of the last few readings, so that one slow answer does little. A
 * reading that the network cannot explain means that one of the two clocks was set, or slept: what was read before counts no more.
 */
export class ServerClock {
	#readings: number[] = [];

	/** `now` is the server's time as told, `sent` and `received` this device's times around the question; halfway is when it was true. */
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
