/** In ms: while the phone waits for what comes next, and while it takes part. */
const [soon, later] = [4_000, 20_000];

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
		timer = setTimeout(() => void ask(), waits() ? soon : later);
	}
	const now = () => void ask();
	const signs: [EventTarget, string][] = [
		[document, 'visibilitychange'],
		[window, 'online'],
		[window, 'pageshow']
	];
	for (const [target, sign] of signs) target.addEventListener(sign, now);
	timer = setTimeout(now, soon);
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
