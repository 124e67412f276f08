/** What is folded on the screen is on paper: tables and answers one tap away. After printing it is folded again. Returns a function that stops it. */
export function printUnfolded(within: ParentNode = document): () => void {
	let opened: HTMLDetailsElement[] = [];
	const stop = new AbortController();
	const unfold = () => {
		opened = [...within.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
		for (const details of opened) details.open = true;
	};
	const fold = () => {
		for (const details of opened) details.open = false;
		opened = [];
	};
	addEventListener('beforeprint', unfold, { signal: stop.signal });
	addEventListener('afterprint', fold, { signal: stop.signal });
	return () => stop.abort();
}
