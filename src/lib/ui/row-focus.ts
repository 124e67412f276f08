/**
 * Puts the focus where it was after a row has moved: what had it keeps it wherever the row goes, and a button that can no longer
 * be pressed hands it to the row's other one.
 */
export function focusAfterMove(row: HTMLElement, focused: Element | null, by: 1 | -1): void {
	if (focused instanceof HTMLElement && row.contains(focused) && !focused.matches(':disabled')) return focused.focus();
	const buttons = [...row.querySelectorAll<HTMLButtonElement>('[data-step]')];
	const own = buttons.filter((it) => it.closest('[data-row]') === row && !it.disabled);
	(own.find((it) => it.dataset.step === String(by)) ?? own[0])?.focus();
}
