import { onMount } from 'svelte';

/** Late enough not to slow the page down, early enough to fetch the next screens before the network may drop. In milliseconds. */
const delay = 1500;

/** Turns true shortly after a component is mounted; never on the server. */
export function afterLoad(): { readonly now: boolean } {
	let now = $state(false);
	onMount(() => {
		const timer = setTimeout(() => (now = true), delay);
		return () => clearTimeout(timer);
	});
	return {
		get now() {
			return now;
		}
	};
}
