/** Runs one task at a time: while one runs, the next waits, and any more are dropped. */
export class OneAtATime {
	#running: Promise<void> | null = null;
	#isWaiting = false;

	/** False if one is already waiting. Rejects as `work` does. */
	async run(work: () => Promise<void>): Promise<boolean> {
		if (this.#running) {
			if (this.#isWaiting) return false;
			this.#isWaiting = true;
			await this.#running;
			this.#isWaiting = false;
		}
		const done = work();
		this.#running = done.then(
			() => {},
			() => {}
		);
		try {
			await done;
		} finally {
			this.#running = null;
		}
		return true;
	}
}
