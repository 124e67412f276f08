/**
 * What stands on a screen as a person would read it out, in order: headings, sentences, choices. Parts marked `data-unspoken`, such as
 * what is saved, and pictures are left out, and so is what is not shown.
 */
export function spoken(element: HTMLElement): string[] {
	if (element.matches('[data-unspoken], [aria-hidden="true"], [hidden]')) return [];
	const isWhole = !element.querySelector('[data-unspoken], [aria-hidden="true"]');
	if (isWhole)
		return element.innerText
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
	return [...element.children].flatMap((child) => (child instanceof HTMLElement ? spoken(child) : []));
}

/** A voice that reads in the page's language, as calm as the device can; the device's own, so nothing leaves it. */
export function read(lines: string[], locale: string, onend: () => void): void {
	speechSynthesis.cancel();
	// One by one: browsers cut a long text off.
	const said = lines.map((line) => Object.assign(new SpeechSynthesisUtterance(line), { lang: locale, rate: 0.95 }));
	const last = said.at(-1);
	if (!last) return onend();
	last.onend = last.onerror = onend;
	for (const one of said) speechSynthesis.speak(one);
}
