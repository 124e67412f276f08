import { onMount } from 'svelte';

/** How long after it is there a page fetches what is not on the screen yet: before the net may go, and not before it is useful. */
const soon = 1500;

/** Turns true a little after a component is there. Never on the server. */
export function settled(): { readonly now: boolean } {
	let now = $state(false);
	onMount(() => {
		const timer = setTimeout(() => (now = true), soon);
		return () => clearTimeout(timer);
	});
	return {
		get now() {
			return now;
		}
	};
}
