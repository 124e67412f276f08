/**
 * Hydration that fails clears the page before it fails for good. Until the page is alive, the server's own is kept aside, and put back
 * when a program failed: it can be read, its forms and links work, and what says that the app has not started stays in sight.
 */
export function keepServersPage(): void {
	const place = document.getElementById('page');
	if (!place) return;
	const kept = [...place.childNodes].map((node) => node.cloneNode(true));
	const stop = new AbortController();
	const failed = () => {
		if ('alive' in document.documentElement.dataset) return stop.abort();
		if (place.querySelector('main')) return;
		place.replaceChildren(...kept);
		stop.abort();
	};
	for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, failed, { signal: stop.signal });
}
