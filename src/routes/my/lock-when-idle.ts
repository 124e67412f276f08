import type { OwnDevice } from './own-device.ts';

/** Locks a page that nobody has touched for so long, also when the device slept. Returns a function that stops it. */
export function lockWhenIdle(mine: OwnDevice): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	let used = Date.now();
	const touch = () => void (used = Date.now());
	for (const type of ['pointerdown', 'keydown', 'scroll']) addEventListener(type, touch, { signal, passive: true });
	const look = () => {
		if (Date.now() - used < mine.lockAfter) return;
		stop.abort();
		document.documentElement.hidden = true;
		void lock(mine).finally(() => location.replace('/my/unlock'));
	};
	const timer = setInterval(look, 15_000);
	signal.addEventListener('abort', () => clearInterval(timer));
	document.addEventListener('visibilitychange', look, { signal });
	return () => stop.abort();
}

async function lock(mine: OwnDevice): Promise<void> {
	await import('./keep-offline.ts').then(({ forgetPages }) => forgetPages(mine)).catch(() => {});
	await fetch('/my?/lock', { method: 'POST', body: new FormData() });
}
