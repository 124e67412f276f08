const MINUTE = 60_000;
const WARN = 13 * MINUTE;
const OVER = 15 * MINUTE;

/**
 * Counts how long nothing has happened in any of the browser's windows. What one does in a page is told to the server at most once
 * a minute, so that a long form keeps its login; nothing at all for a quarter of an hour clears the screen.
 */
export class Idleness {
	warned = $state(false);
	#last = Date.now();
	#told = Date.now();
	#others = new BroadcastChannel('activity');
	#timer: ReturnType<typeof setInterval>;
	#leave: () => void;

	constructor(leave: () => void) {
		this.#leave = leave;
		this.#others.onmessage = () => this.#heard();
		this.#timer = setInterval(() => this.#look(), 5_000);
	}

	/** The person does something here. While the question is on the screen only its answer counts. */
	active() {
		if (!this.warned) this.stay();
	}

	stay() {
		this.#heard();
		const now = Date.now();
		if (now - this.#told < MINUTE) return;
		this.#told = now;
		this.#others.postMessage(null);
		fetch('/account/stay', { method: 'POST' })
			.then((answer) => answer.status === 401 && this.#leave())
			// Offline: the server ends the login by itself.
			.catch(() => {});
	}

	close() {
		clearInterval(this.#timer);
		this.#others.close();
	}

	#heard() {
		this.#last = Date.now();
		this.warned = false;
	}

	#end() {
		this.close();
		fetch('/account/stay', { method: 'DELETE' })
			.catch(() => {})
			.finally(this.#leave);
	}

	#look() {
		const idle = Date.now() - this.#last;
		if (idle >= OVER) this.#end();
		else this.warned = idle >= WARN;
	}
}
