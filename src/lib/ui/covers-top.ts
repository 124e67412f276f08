/** On what sticks to the top of the main column: what is brought in sight there stops short of it. */
export function coversTop(bar: HTMLElement): () => void {
	const main = bar.closest('main');
	const watch = new ResizeObserver(() => main?.style.setProperty('--covered', `${bar.offsetHeight + 8}px`));
	watch.observe(bar, { box: 'border-box' });
	return () => {
		watch.disconnect();
		main?.style.removeProperty('--covered');
	};
}
