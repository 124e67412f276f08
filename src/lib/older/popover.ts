const shown = 'data-shown';

/** Menus and drawers for browsers without popovers: base.css hides what is not `data-shown`. */
export function fillPopover(): void {
	Object.assign(HTMLElement.prototype, { showPopover: show, hidePopover: hide, togglePopover: toggle });
	addEventListener('click', pressed);
	addEventListener('keydown', ({ key }) => key === 'Escape' && hideAll(null));
}

const all = () => [...document.querySelectorAll<HTMLElement>(`[popover][${shown}]`)];
const hideAll = (but: Node | null) => all().forEach((it) => !it.contains(but) && hide.call(it));

function tell(element: HTMLElement, newState: 'open' | 'closed') {
	const oldState = newState === 'open' ? 'closed' : 'open';
	element.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState, oldState }));
}

function show(this: HTMLElement) {
	if (this.hasAttribute(shown)) return;
	hideAll(this);
	tell(this, 'open');
	this.setAttribute(shown, '');
}

function hide(this: HTMLElement) {
	if (!this.hasAttribute(shown)) return;
	tell(this, 'closed');
	this.removeAttribute(shown);
}

function toggle(this: HTMLElement): boolean {
	const isShown = this.hasAttribute(shown);
	(isShown ? hide : show).call(this);
	return !isShown;
}

/** A button that names a popover turns it over; a press elsewhere closes those it is not in. */
function pressed({ target }: MouseEvent) {
	if (!(target instanceof Element)) return;
	const button = target.closest('[popovertarget]');
	const named = button && document.getElementById(button.getAttribute('popovertarget')!);
	if (!named) return hideAll(target);
	if (button.getAttribute('popovertargetaction') === 'hide') return hide.call(named);
	toggle.call(named);
}
