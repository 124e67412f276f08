import type { Attachment } from 'svelte/attachments';
import { scrollerOf } from './scroller.ts';

/** What each heading stands for now. */
const shown = new WeakMap<HTMLElement, { screen: unknown }>();
/** The browser decides where a page that has just loaded begins: it may bring back where somebody was. */
let hasArrived = false;

/** The screen that began while its heading could not take the focus: said by the page's live region instead. */
export const unheard = $state({ heading: '' });

/**
 * On the heading of a screen: whenever another screen begins, it begins at its top and is read from its heading. `screen` says what the
 * heading stands for, where the heading itself stays while that changes.
 */
export function screenTop(screen?: unknown): Attachment<HTMLElement> {
	return (heading) => {
		const before = shown.get(heading);
		if (before && before.screen === screen) return;
		shown.set(heading, { screen });
		heading.tabIndex = -1;
		heading.dataset.screenTop = '';
		if (hasArrived) begin(heading);
		else queueMicrotask(() => (hasArrived = true));
	};
}

/** What a part of the page shows, to be compared with what it shows later. */
export function screenIn(part: HTMLElement): object | undefined {
	const heading = headingIn(part);
	return heading ? shown.get(heading) : undefined;
}

/** Where a part of the page that was out of sight is in sight again, its screen begins like a new one. */
export function beginIn(part: HTMLElement): void {
	const heading = headingIn(part);
	if (heading) begin(heading);
}

const headingIn = (part: HTMLElement) => part.querySelector<HTMLElement>('[data-screen-top]');

function begin(heading: HTMLElement): void {
	// Out of sight: whoever brings it in sight begins there.
	if (!heading.isConnected || heading.getClientRects().length === 0) return;
	const scroller = scrollerOf(heading);
	if (heading.closest('[inert]')) return toTop(scroller, heading);
	const dialog = document.querySelector('dialog[open]');
	if (dialog && !dialog.contains(heading)) {
		toTop(scroller, heading);
		return dialog.addEventListener('close', () => begin(heading), { once: true });
	}
	const { activeElement } = document;
	// One that has just gone out of sight can have the focus still, until the browser draws.
	const writes = activeElement !== null && activeElement.getClientRects().length > 0 && isWritten(activeElement);
	if (!writes || !scroller.contains(activeElement)) toTop(scroller, heading);
	if (writes || isBeside(activeElement, heading)) return void (unheard.heading = heading.textContent);
	unheard.heading = '';
	heading.focus({ preventScroll: true });
}

/** At once: nobody is taken on a ride. What stands over the heading must not fill the screen by itself. */
function toTop(scroller: Element, heading: HTMLElement): void {
	scroller.scrollTo(0, 0);
	const height = scroller === document.scrollingElement ? innerHeight : scroller.clientHeight;
	const top = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
	if (heading.getBoundingClientRect().top - top > height / 2) heading.scrollIntoView({ block: 'start' });
}

/** Somebody writes in it. */
export const isWritten = (element: Element): boolean =>
	element.matches('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"], [type="range"])');

/** A menu, or a column beside the one that the screen is in, is not left for something that happens elsewhere. */
function isBeside(element: Element | null, heading: HTMLElement): boolean {
	const place = element?.closest('[popover]');
	return Boolean(place && !place.contains(heading));
}
