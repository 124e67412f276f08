/** In ms. */
const rest = 1_500;

/**
 * Calls back once the page has loaded and rested a moment, so that what can wait takes nothing from what cannot; at once where there is no
 * network to share. Returns a function that stops it.
 */
export function afterRest(go: () => void): () => void {
	if (!navigator.onLine) {
		go();
		return () => {};
	}
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = () => (timer = setTimeout(go, rest));
	if (document.readyState === 'complete') wait();
	else addEventListener('load', wait, { once: true });
	return () => {
		removeEventListener('load', wait);
		clearTimeout(timer);
	};
}
