import { RateLimiterMemory } from 'rate-limiter-flexible';
import { setTimeout as sleep } from 'node:timers/promises';
import { networkOf } from '#lib/server/client-address.ts';

/** Wrong codes that an address may enter in five minutes without delay: people mistype. */
const free = 5;
const memory = 300;
const longestHold = 8_000;
/** How many wrong answers to one address are held back at a time, and how many of its checks may queue behind them. */
const mostHeld = 20;
const longestLine = 200;
/** This many wrong codes from all addresses in ten minutes are no accident. */
const suspicious = 200;

type Options = { wait?: (milliseconds: number) => Promise<unknown>; onmany?: () => void };

/**
 * Slows down people who guess codes, and no one else: a correct code is answered at once, however many wrong ones came from the same address. A
 * wrong code is answered later and later, and an address can have only so many of these answers pending, which bounds its guessing rate.
 */
export class Guesses {
	readonly #wrong = new RateLimiterMemory({ keyPrefix: 'code', points: Number.MAX_SAFE_INTEGER, duration: memory });
	readonly #everywhere = new RateLimiterMemory({ keyPrefix: 'codes', points: suspicious, duration: 600 });
	readonly #held = new Map<string, { count: number; line: (() => void)[] }>();
	readonly #wait: (milliseconds: number) => Promise<unknown>;
	readonly #onmany: () => void;

	constructor({ wait = (time) => sleep(time, null, { ref: false }), onmany = () => {} }: Options = {}) {
		this.#wait = wait;
		this.#onmany = onmany;
	}

	/** The result of `look`; null, after a delay, if it finds nothing; `wait` if too many checks from this address are already queued. */
	async check<T>(address: string, look: () => Promise<T | null>): Promise<T | null | 'wait'> {
		const network = networkOf(address);
		const held = this.#held.get(network);
		if (held && held.count >= mostHeld) {
			if (held.line.length >= longestLine) return 'wait';
			await new Promise<void>((next) => held.line.push(next));
		}
		const found = await look().catch((error: unknown) => {
			this.#next(network);
			throw error;
		});
		if (found === null) await this.#hold(network);
		else this.#next(network);
		return found;
	}

	async #hold(network: string) {
		const time = await this.#count(network);
		if (time === 0) return this.#next(network);
		const held = this.#held.get(network) ?? { count: 0, line: [] };
		this.#held.set(network, held);
		held.count += 1;
		await this.#wait(time);
		held.count -= 1;
		this.#next(network);
	}

	/** Lets the first check in the queue go ahead, if there is one. */
	#next(network: string) {
		const held = this.#held.get(network);
		if (!held || held.count >= mostHeld) return;
		held.line.shift()?.();
		if (held.count === 0 && held.line.length === 0) this.#held.delete(network);
	}

	/** How long to hold back the answer to this wrong code, in milliseconds. */
	async #count(network: string): Promise<number> {
		const [{ consumedPoints: wrong }, all] = await Promise.all([
			this.#wrong.penalty(network, 1),
			this.#everywhere.penalty('all', 1)
		]);
		if (all.consumedPoints === suspicious) this.#onmany();
		return wrong <= free ? 0 : Math.min(longestHold, 1000 * 2 ** (wrong - free - 1));
	}
}
