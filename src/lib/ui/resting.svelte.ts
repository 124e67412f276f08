import type { Attachment } from 'svelte/attachments';

/** How long, in ms, what has just appeared, or does something else now, takes no press. */
const restFor = 500;

/** Is on for a moment from when it is made, in a component or an attachment, and whenever what is acted on changes, by its content. */
export class Rest {
	isOn = $state(false);

	constructor(actsOn: () => unknown) {
		const acts = $derived(JSON.stringify(actsOn()));
		$effect(() => {
			void acts;
			this.isOn = true;
			const wake = setTimeout(() => (this.isOn = false), restFor);
			return () => clearTimeout(wake);
		});
	}
}

/**
 * Lets the buttons of an element rest for a moment after they appear and whenever what they act on changes: a second tap, or one that
 * was already under way, was meant for what stood there before.
 */
export function resting(actsOn: () => unknown = () => null): Attachment<HTMLElement> {
	return (element) => {
		const rest = new Rest(actsOn);
		const ignore = (event: Event) => {
			if (!rest.isOn) return;
			event.preventDefault();
			event.stopImmediatePropagation();
		};
		element.addEventListener('click', ignore, true);
		$effect(() => void element.toggleAttribute('data-resting', rest.isOn));
		return () => element.removeEventListener('click', ignore, true);
	};
}
