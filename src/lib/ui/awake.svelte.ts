import { getContext, setContext } from 'svelte';

/**
 * Keeps the screen on, for whoever wants that: an offer, never needed. Browsers let go of it whenever the page is out of sight, so it is
 * asked for again when the page comes back; where a browser wants a press for that, the person is offered it again.
 */
export class Awake {
	can = $state(false);
	wanted = $state(false);
	isRefused = $state(false);
	/** It was on, the page was away, and the screen may turn off again. */
	hasLapsed = $state(false);
	#lock: WakeLockSentinel | null = null;

	/** Called where a component mounts. Returns a function that stops it. */
	follow(): () => void {
		this.can = Boolean(navigator.wakeLock);
		const back = () => {
			if (this.wanted && document.visibilityState === 'visible') void this.#hold(() => (this.hasLapsed = true));
		};
		document.addEventListener('visibilitychange', back);
		return () => {
			document.removeEventListener('visibilitychange', back);
			this.#release();
		};
	}

	/** Called by a press, which some browsers ask for. */
	set(on: boolean): void {
		this.wanted = on;
		this.isRefused = this.hasLapsed = false;
		if (on) void this.#hold(() => (this.isRefused = true));
		else this.#release();
	}

	async #hold(refused: () => void) {
		if (this.#lock && !this.#lock.released) return;
		this.#lock = await navigator.wakeLock.request('screen').catch(() => null);
		if (!this.#lock) {
			this.wanted = false;
			refused();
		} else if (!this.wanted) this.#release();
		else this.hasLapsed = false;
	}

	#release() {
		void this.#lock?.release().catch(() => {});
		this.#lock = null;
	}
}

const key = {};
export const setAwake = (awake: Awake): Awake => setContext(key, awake);
/** There is none around a preview. */
export const getAwake = (): Awake | undefined => getContext(key);
