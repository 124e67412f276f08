import { openChannel } from '#lib/live/open-channel.ts';
import { idleLimit } from '#lib/domain/idle.ts';
import { SteadyClock } from '#lib/domain/steady-clock.ts';

const minute = 60_000;
/** When the page asks whether anyone is still there. */
const warnAfter = idleLimit - 2 * minute;

type Options = {
	/** Clears the screen for good. */
	leave: () => void;
	/** Covers the screen and returns true, where what goes on behind it must not end; else the login ends. */
	cover?: () => boolean;
};

/**
 * Measures how long nothing has happened in any of the browser's windows. Activity on a page is reported to the server at most once a
 * minute, so that a long form keeps its login; once the limit passes without any, the screen is cleared.
 */
export class Idleness {
	warned = $state(false);
	/** A clock set back must not keep a screen open, and a device that slept was idle. */
	readonly #clock = new SteadyClock(
		() => Date.now(),
		() => performance.now()
	);
	#last = this.#clock.now;
	#reported = this.#clock.now;
	#others = openChannel('activity');
	#timer: ReturnType<typeof setInterval>;
	#options: Options;
	#closed = false;

	constructor(options: Options) {
		this.#options = options;
		if (this.#others) this.#others.onmessage = () => this.#noticed();
		this.#timer = setInterval(() => this.#look(), 5_000);
	}

	/** The person is active on this page. While the question is on the screen, only its answer counts. */
	active() {
		if (!this.warned) this.stay();
	}

	stay() {
		// The question closes with what asked it: nobody has answered.
		if (this.#closed) return;
		this.#noticed();
		const now = this.#clock.now;
		if (now - this.#reported < minute) return;
		this.#reported = now;
		this.#others?.postMessage(null);
		fetch('/account/stay', { method: 'POST' })
			.then((answer) => answer.status === 401 && this.#options.leave())
			// Offline: the server ends the login by itself.
			.catch(() => {});
	}

	close() {
		this.#closed = true;
		clearInterval(this.#timer);
		this.#others?.close();
	}

	#noticed() {
		this.#last = this.#clock.now;
		this.warned = false;
	}

	#end() {
		this.close();
		this.warned = false;
		if (this.#options.cover?.()) return;
		fetch('/account/stay', { method: 'DELETE' })
			.catch(() => {})
			.finally(this.#options.leave);
	}

	#look() {
		const idle = this.#clock.now - this.#last;
		if (idle >= idleLimit) this.#end();
		else this.warned = idle >= warnAfter;
	}
}
