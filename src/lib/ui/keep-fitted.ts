import { arrangements, bestFit, howMany, type Fitting } from './fit.ts';

/** What can be read on a screen in front of one, in px. */
const readable = 16;
const texts = ':is(p, li, h2, h3, th, td, dt, dd, figcaption):not(.visually-hidden, .visually-hidden *)';
/** Lines are left out: letters that reach over their line are not. */
const isCut = (it: Element) => {
	const { webkitLineClamp, fontSize } = getComputedStyle(it);
	return webkitLineClamp !== 'none' && it.scrollHeight > it.clientHeight + parseFloat(fontSize) / 2;
};

type Options = {
	/** Shares of the place's own font size. */
	least: number;
	most: number;
	columns: number;
	/** How many items there are. */
	items: number;
	/** Draws so many of them, at once. */
	show: (shown: number) => void;
};

/** Keeps what a place holds as large as the place allows, until it is stopped. */
export function keepFitted(
	place: HTMLElement,
	content: HTMLElement,
	{ least, most, columns, items, show }: Options
): () => void {
	const parent = place.parentElement!;
	const corners = [...(parent.parentElement?.querySelectorAll(':scope > [data-corner]') ?? [])];
	const bounds = { columns, corners: corners.length > 0 };
	const set = ({ size, columns, above }: Fitting) => {
		parent.classList.toggle('above', above);
		content.style.setProperty('--fit', String(size));
		content.style.setProperty('--columns', String(columns));
	};
	/** Nothing runs below the place, and no word over the edge of its own box; or, of a `whole` text, is left out. */
	const fits = (fitting: Fitting, whole = false) => {
		set(fitting);
		if (content.offsetHeight > place.clientHeight + 1 || content.scrollWidth > content.clientWidth + 1) return false;
		return [...content.querySelectorAll(texts)].every(
			(it) => it.scrollWidth <= it.clientWidth + 1 && !(whole && isCut(it))
		);
	};

	function measure() {
		if (getComputedStyle(place).getPropertyValue('--bounded').trim() === '1') {
			const own = parseFloat(getComputedStyle(place).fontSize);
			// A preview is a picture, and as small as it is.
			const smallest = place.closest('[inert]') ? least : Math.max(least, Math.min(most, readable / own));
			content.style.overflowWrap = 'normal';
			// What moves to its new length, such as a bar, is measured where it ends up.
			content.classList.add('measured');
			const all = arrangements(bounds);
			const fitting = howMany(items, (shown) => {
				show(shown);
				return all.some((it) => fits({ ...it, size: smallest }));
			});
			show(fitting);
			const whole = all.some((it) => fits({ ...it, size: smallest }, true));
			set(bestFit((it) => fits(it, whole), { least: smallest, most, ...bounds }));
			content.style.overflowWrap = '';
			void content.offsetHeight;
			content.classList.remove('measured');
		} else {
			show(items);
			set({ size: 1, columns: 1, above: false });
		}
		changes.takeRecords();
	}

	const sizes = new ResizeObserver(measure);
	const changes = new MutationObserver(measure);
	for (const it of [parent, ...corners]) sizes.observe(it);
	changes.observe(parent, { childList: true, characterData: true, subtree: true });
	// Letters and pictures have another size once they have arrived.
	void document.fonts?.ready.then(() => place.isConnected && measure());
	place.addEventListener('load', measure, { capture: true });
	return () => {
		sizes.disconnect();
		changes.disconnect();
	};
}
