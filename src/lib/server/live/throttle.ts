import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Guessing a code must be slow, and a whole clinic behind one address must still get in: ten wrong codes in five minutes for an
 * address, two hundred in ten minutes for everybody. Right codes cost nothing.
 */
const perAddress = new RateLimiterMemory({ keyPrefix: 'code', points: 10, duration: 300 });
const everybody = new RateLimiterMemory({ keyPrefix: 'codes', points: 200, duration: 600 });

/** Seconds to wait before another guess may be looked at; 0 to go on. */
export async function secondsToWait(address: string): Promise<number> {
	const [one, all] = await Promise.all([perAddress.get(address), everybody.get('all')]);
	const blocked = [
		one && one.consumedPoints >= 10 ? one.msBeforeNext : 0,
		all && all.consumedPoints >= 200 ? all.msBeforeNext : 0
	];
	return Math.ceil(Math.max(...blocked) / 1000);
}

export async function wrongCode(address: string): Promise<void> {
	await Promise.allSettled([perAddress.consume(address), everybody.consume('all')]);
}
