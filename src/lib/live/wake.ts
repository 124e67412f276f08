const jump = 3000;

/**
 * Calls back whenever this device may have slept: a phone's socket dies in the background without a word and still looks open.
 * `tick` runs once a second; a second that took much longer is a sleep too. Answers how to stop.
 */
export function onWake(woke: () => void, slept: () => void, tick: () => void): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	let last = Date.now();
	const timer = setInterval(() => {
		const passed = Date.now() - last;
		last += passed;
		tick();
		if (passed > 1000 + jump) woke();
	}, 1000);
	signal.addEventListener('abort', () => clearInterval(timer));
	document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? woke() : slept()), {
		signal
	});
	addEventListener('pageshow', (event) => event.persisted && woke(), { signal });
	addEventListener('online', woke, { signal });
	return () => stop.abort();
}
