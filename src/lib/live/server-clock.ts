/** How far the server's clock is from this device's, in ms: the median of the last few readings, so that one slow answer does little. */
export class ServerClock {
	#readings: number[] = [];

	/** `now` is the server's time as told, `sent` and `received` this device's times around the question; halfway is when it was true. */
	read(now: number, sent: number, received: number): void {
		this.#readings = [...this.#readings, now - (sent + received) / 2].slice(-5);
	}

	get offset(): number {
		const sorted = [...this.#readings].sort((a, b) => a - b);
		return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
	}
}
