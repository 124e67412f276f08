import { RateLimiterMemory } from 'rate-limiter-flexible';

const HOUR = 3600;
const LONGEST_WAIT = 900;
const FIRST_WAIT = 15;

/**
 * How many failures are free, after which each one makes the next try wait twice as long, up to `longest` seconds: a quarter of an hour
 * unless said otherwise.
 */
export type Throttled = { key: string; free: number; longest?: number };

/**
 * Slows guessing without ever locking anyone out. An attempt counts as failed from its start and one is counted after the
 * other, so that many at once gain nothing; success forgets it.
 */
export class Throttle {
	#failures = new RateLimiterMemory({ keyPrefix: 'failed', points: Number.MAX_SAFE_INTEGER, duration: HOUR });
	#waits = new RateLimiterMemory({ keyPrefix: 'wait', points: 1, duration: LONGEST_WAIT });

	#turn: Promise<unknown> = Promise.resolve();

	/** Seconds to wait before the next try; 0 when it may go ahead, and is then counted. */
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

	/** The first key's failures are over, the others' less by this one. */
	async succeeded([own, ...others]: Throttled[]) {
		await Promise.all([
			this.#failures.delete(own!.key),
			this.#waits.delete(own!.key),
			...others.map(({ key }) => this.#failures.reward(key, 1))
		]);
	}

	/** Failures within the hour. */
	async failures({ key }: Pick<Throttled, 'key'>): Promise<number> {
		return (await this.#failures.get(key))?.consumedPoints ?? 0;
	}

	async #count({ key, free, longest = LONGEST_WAIT }: Throttled) {
		const { consumedPoints: failed } = await this.#failures.penalty(key, 1);
		if (failed < free) return;
		// A day of trying does not start afresh after an hour.
		await this.#failures.set(key, failed, HOUR);
		await this.#waits.block(key, Math.min(longest, FIRST_WAIT * 2 ** (failed - free)));
	}
}
