/**
 * Hydration folds again what a person unfolded before the page's program ran. Call this while the page begins, and what it returns once the page
 * is alive.
 */
export function keepUnfolded(): () => void {
	if (typeof document === 'undefined') return () => {};
	const seen = [...document.querySelectorAll('details')].map((fold) => [fold, fold.open] as const);
	return () => {
		for (const [fold, wasOpen] of seen) if (fold.isConnected && fold.open !== wasOpen) fold.open = wasOpen;
	};
}
