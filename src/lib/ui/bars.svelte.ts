import { getContext, setContext } from 'svelte';

/**
 * What stands still over a phone's page, in pixels. Together it never takes more than a third of the height, however large the letters
 * are: first comes the foot, where help is, then what one can press, then the head. What has no room scrolls with the page.
 */
export class Bars {
	head = $state(0);
	foot = $state(0);
	/** The part of the actions that is kept in sight. */
	actions = $state(0);
	/** Of the window. On the server nothing is known to be too high. */
	height = $state(Infinity);

	get #third() {
		return this.height / 3;
	}
	get keepsFoot(): boolean {
		return this.foot <= this.#third;
	}
	get bottom(): number {
		return this.keepsFoot ? this.foot : 0;
	}
	get roomForActions(): number {
		return this.#third - this.bottom;
	}
	get keepsHead(): boolean {
		return this.head + this.bottom + this.actions <= this.#third;
	}
	get top(): number {
		return this.keepsHead ? this.head : 0;
	}
}

const key = {};
export const setBars = (bars: Bars): Bars => setContext(key, bars);
/** There are none around a preview. */
export const getBars = (): Bars | undefined => getContext(key);
