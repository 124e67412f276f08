/** What a key does at the desk. */
export type DeskAct = 'next' | 'previous' | 'approve' | 'return' | 'undo' | 'search' | 'help';

/** Single letters, as in mail programs. */
export const deskKeys: Record<string, DeskAct> = {
	j: 'next',
	k: 'previous',
	e: 'approve',
	r: 'return',
	u: 'undo',
	'/': 'search',
	'?': 'help'
};

type Pressed = Pick<
	KeyboardEvent,
	'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'defaultPrevented'
>;
/** What has the focus: whether something is typed there, and whether a dialog or a menu is open over the page. */
type Where = { typing: boolean; covered: boolean };

/** What a key press means; nothing while somebody types, uses a shortcut of the browser, or has a dialog open. */
export function actOf(event: Pressed, { typing, covered }: Where): DeskAct | null {
	if (typing || covered || event.defaultPrevented || event.isComposing) return null;
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	const act = deskKeys[event.key.toLowerCase()] ?? null;
	// A key held down goes through the list, and does nothing that counts.
	return event.repeat && act !== 'next' && act !== 'previous' ? null : act;
}

/** Whether typed letters go into this element. */
export const takesLetters = (element: Element | null): boolean =>
	element !== null &&
	element.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]') !== null;
