import { isBlock, type OwnContent } from '#lib/domain/library/own-content.ts';
import type { Place } from '#lib/domain/library/texts.ts';
import type { Locale } from '#lib/domain/worksheet.ts';

/** Goes to the text that is missing: unfolds what it is in, and puts the cursor there. */
export function focusMissing(editor: HTMLElement, content: OwnContent, place: Place, locale: Locale): void {
	const steps = isBlock(content) ? [] : content.steps;
	const step = place.step === undefined ? undefined : steps[place.step - 1];
	const field = place.field === undefined ? undefined : step?.fields[place.field - 1];
	const inside = [step, field].reduce<HTMLElement>(
		(around, part) => (part && around.querySelector<HTMLElement>(`[data-part="${part.id}"]`)) || around,
		editor
	);
	const isIt = (it: HTMLInputElement | HTMLTextAreaElement) => it.lang === locale && !it.value.trim();
	const found = [...inside.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].find(isIt);
	const folded = () => found?.closest<HTMLDetailsElement>('details:not([open])');
	for (let fold = folded(); fold; fold = folded()) fold.open = true;
	found?.focus();
}
