const jump = 3000;

/**
 * Calls `woke` whenever this device may have slept: a phone's socket dies silently in the background and still looks
 * open. `tick` runs every second; one that took much longer also counts as sleep. Returns a function that stops it.
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
