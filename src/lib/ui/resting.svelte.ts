import type { Attachment } from 'svelte/attachments';

/** How long, in ms, what has just appeared, or does something else now, takes no press. */
export const restFor = 500;

/**
 * Lets the buttons of an element rest for a moment after they appear and whenever what they act on changes: a second tap, or one that
 * was already under way, was meant for what stood there before. `actsOn` is compared by its content.
 */
export function resting(actsOn: () => unknown = () => null): Attachment<HTMLElement> {
	return (element) => {
		let rests = false;
		const ignore = (event: Event) => {
			if (!rests) return;
			event.preventDefault();
			event.stopImmediatePropagation();
		};
		element.addEventListener('click', ignore, true);

		const acts = $derived(JSON.stringify(actsOn()));
		$effect(() => {
			void acts;
			rests = true;
			element.dataset.resting = '';
			const wake = setTimeout(() => {
				rests = false;
				delete element.dataset.resting;
			}, restFor);
			return () => clearTimeout(wake);
		});
		return () => element.removeEventListener('click', ignore, true);
	};
}
