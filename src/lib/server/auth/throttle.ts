import { RateLimiterMemory } from 'rate-limiter-flexible';

const HOUR = 3600;
const LONGEST_WAIT = 900;
const FIRST_WAIT = 15;

/**
 * How many failures are free. After that, each one doubles the wait before the next try, up to `longest` seconds: a quarter of an hour by default.
 */
export type Throttled = { key: string; free: number; longest?: number };

/**
 * Slows guessing without ever locking anyone out. Attempts count as failed from the start and are counted one after another, so that parallel ones
 * gain nothing; a success clears the count.
 */
export class Throttle {
	#failures = new RateLimiterMemory({ keyPrefix: 'failed', points: Number.MAX_SAFE_INTEGER, duration: HOUR });
	#waits = new RateLimiterMemory({ keyPrefix: 'wait', points: 1, duration: LONGEST_WAIT });

	#turn: Promise<unknown> = Promise.resolve();

	/** Seconds to wait before the next try; 0 if it may go ahead, in which case it is counted. */
	attempt(keys: Throttled[]): Promise<number> {
		const turn = this.#turn.then(() => this.#attempt(keys));
		this.#turn = turn.catch(() => {});
		return turn;
	}

	async #attempt(keys: Throttled[]): Promise<number> {
		const waits = await Promise.all(keys.map(({ key }) => this.#waits.get(key)));
		const wait = Math.max(0, ...waits.map((found) => found?.msBeforeNext ?? 0));
		if (wait > 0) return Math.ceil(wait / 1000);
		await Promise.all(keys.map((each) => this.#count(each)));
		return 0;
	}

	/** Clears the first key's failures, and removes this one from the others'. */
	async succeeded([own, ...others]: Throttled[]) {
		await Promise.all([
			this.#failures.delete(own!.key),
			this.#waits.delete(own!.key),
			...others.map(({ key }) => this.#failures.reward(key, 1))
		]);
	}

	/** Failures within the last hour. */
	async failures({ key }: Pick<Throttled, 'key'>): Promise<number> {
		return (await this.#failures.get(key))?.consumedPoints ?? 0;
	}

	async #count({ key, free, longest = LONGEST_WAIT }: Throttled) {
		const { consumedPoints: failed } = await this.#failures.penalty(key, 1);
		if (failed < free) return;
		// A day of trying does not get a fresh start after an hour.
		await this.#failures.set(key, failed, HOUR);
		await this.#waits.block(key, Math.min(longest, FIRST_WAIT * 2 ** (failed - free)));
	}
}
