/** What scrolls when this element is brought in sight: a column of its own, or the page. */
export function scrollerOf(element: HTMLElement): Element {
	for (let it = element.parentElement; it && it !== document.body; it = it.parentElement)
		if (/auto|scroll/.test(getComputedStyle(it).overflowY) && it.scrollHeight > it.clientHeight) return it;
	return document.scrollingElement ?? document.documentElement;
}
