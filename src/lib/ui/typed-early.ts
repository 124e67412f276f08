type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields that a person changed before the page's program ran, with what they hold. */
const early = new Map<Field, string | boolean>();

const isField = (node: unknown): node is Field =>
	node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement;
const isTicked = (field: Field): field is HTMLInputElement =>
	field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
const held = (field: Field): string | boolean => (isTicked(field) ? field.checked : field.value);

function isChanged(field: Field): boolean {
	if (isTicked(field)) return field.checked !== field.defaultChecked;
	if (field instanceof HTMLSelectElement)
		return [...field.options].some((option) => option.selected !== option.defaultSelected);
	return field.value !== field.defaultValue;
}

const note = ({ target }: Event) => void (isField(target) && early.set(target, held(target)));

/** Hydration puts the server's values over what is in the page: call this before it, in the client's `init` hook. */
export function noteTypedEarly(): void {
	for (const field of document.querySelectorAll('input, textarea, select'))
		if (isField(field) && isChanged(field)) early.set(field, held(field));
	for (const kind of ['input', 'change']) document.addEventListener(kind, note, true);
}

/** Puts back what was typed or ticked, as if the person did it again: call this once the page is alive. */
export function restoreTypedEarly(): void {
	for (const kind of ['input', 'change']) document.removeEventListener(kind, note, true);
	for (const [field, value] of early) {
		if (!field.isConnected || held(field) === value) continue;
		if (isTicked(field)) field.checked = value === true;
		else field.value = String(value);
		for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
	}
	early.clear();
}
