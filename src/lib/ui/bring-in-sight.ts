/** Scrolls to something that has just appeared and must be seen, also from beneath what stays on top while the page scrolls. */
export function bringInSight(node: HTMLElement): void {
	requestAnimationFrame(() => {
		node.scrollIntoView({ block: 'nearest' });
		const { left, top, width, height } = node.getBoundingClientRect();
		const onTop = document.elementFromPoint(left + Math.min(8, width / 2), top + height / 2);
		if (onTop && !node.contains(onTop)) node.scrollIntoView({ block: top < innerHeight / 2 ? 'end' : 'center' });
	});
}
