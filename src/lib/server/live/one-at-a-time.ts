/** Does one thing after the other for one asker: while one runs, the next waits, and what comes on top of that is not done. */
export class OneAtATime {
	#running: Promise<void> | null = null;
	#isWaiting = false;

	/** False when one is waiting already. Rejects as `work` does. */
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
