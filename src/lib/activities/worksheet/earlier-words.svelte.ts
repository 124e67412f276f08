import { untrack } from 'svelte';
import type { Drafts } from '#lib/activities/drafts.ts';

/**
 * Hands over once what was typed in the last moment of an earlier page, as that page would have done. Called where a component is made.
 */
export function handOverEarlier(drafts: () => Drafts, hand: (path: string, text: string) => void): void {
	let isDone = false;
	$effect(() => {
		const { isLoaded } = drafts();
		if (isLoaded && !isDone) untrack(handOver);
	});

	function handOver() {
		isDone = true;
		const { names, get, set } = drafts();
		for (const path of names()) {
			hand(path, get<string>(path) ?? '');
			set(path, undefined);
		}
	}
}
