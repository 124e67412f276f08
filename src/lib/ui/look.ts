import { remember } from './remembered.ts';

/**
 * How this device shows the product: kept on the device alone. `static/look.js` applies it before the first paint,
 * and must know the same two names.
 */
export type Look = { theme: 'light' | 'dark' | ''; 'text-size': 'large' | 'largest' | '' };

const attribute = { theme: 'data-theme', 'text-size': 'data-text-size' } as const;

/** Empty means: like the device says. The server, which cannot know, says the same. */
export function currentLook<K extends keyof Look>(which: K): Look[K] {
	if (typeof document === 'undefined') return '' as Look[K];
	return (document.documentElement.getAttribute(attribute[which]) ?? '') as Look[K];
}

export function setLook<K extends keyof Look>(which: K, value: Look[K]) {
	if (value) document.documentElement.setAttribute(attribute[which], value);
	else document.documentElement.removeAttribute(attribute[which]);
	remember(which, value || null);
}
