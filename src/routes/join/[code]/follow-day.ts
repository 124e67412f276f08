/** In ms, while the phone waits for what comes next. While it takes part it asks every fifth time, and within one of these from when that ends. */
const soon = 4_000;

/**
 * Asks now and then where this phone belongs, and at once when it comes back to the page or the network. `place` is where it is and `waits`
 * whether it waits; `moved` is called while it belongs somewhere else. Returns a function that stops it.
 */
export function followDay(place: () => string, waits: () => boolean, moved: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isStopped = false;
	let isAsking = false;

	async function ask() {
		clearTimeout(timer);
		if (isStopped || isAsking) return;
		isAsking = true;
		const belongs = document.hidden ? null : await placeNow();
		isAsking = false;
		if (isStopped) return;
		if (belongs !== null && belongs !== place()) moved();
		rest(5);
	}
	function rest(times: number) {
		timer = setTimeout(() => (times > 1 && !waits() ? rest(times - 1) : void ask()), soon);
	}
	const now = () => void ask();
	const signs: [EventTarget, string][] = [
		[document, 'visibilitychange'],
		[window, 'online'],
		[window, 'pageshow']
	];
	for (const [target, sign] of signs) target.addEventListener(sign, now);
	rest(1);
	return () => {
		isStopped = true;
		clearTimeout(timer);
		for (const [target, sign] of signs) target.removeEventListener(sign, now);
	};
}

/** Null while the server cannot be asked. */
async function placeNow(): Promise<string | null> {
	try {
		const answer = await fetch('/join/onward', { cache: 'no-store' });
		return answer.ok ? ((await answer.json()) as { place: string | null }).place : null;
	} catch {
		return null;
	}
}
