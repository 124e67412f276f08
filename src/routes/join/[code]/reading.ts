import { m } from '#lib/paraglide/messages.js';

/** Said beside the button, and fetched with the rest of it. */
export const mayBeHeard = m.join_listen_headphones;
export const hasNoVoice = m.join_listen_none;

/** What is written for those who do not see the screen stands on it in another form already: read, it would be said twice. */
const unspoken = '[data-unspoken], [aria-hidden="true"], [hidden], .visually-hidden, dialog:not([open]), script, style';

/**
 * What is on a screen as a person would read it out, in order: headings, sentences, choices, sliders with their ends. Left out are what
 * is not shown, what is marked `data-unspoken`, such as what is saved, pictures, and what somebody answered: others may hear it.
 */
export function spoken(root: HTMLElement): string[] {
	const lines: string[] = [];
	let line = '';
	const end = () => {
		const text = line.replace(/\s+/g, ' ').trim();
		if (text && text !== lines.at(-1)) lines.push(text);
		line = '';
	};

	function read(element: Element) {
		// A slider's ends: what is drawn around it is for eyes.
		if (element instanceof HTMLElement && element.dataset.spoken) {
			line = element.dataset.spoken;
			return;
		}
		if (element.matches('input, textarea, select')) return;
		for (const child of element.childNodes) {
			if (child instanceof Text) line += child.data;
			else if (child instanceof Element && isShown(child)) one(child);
		}
	}
	function one(element: Element) {
		if (element.localName === 'br') return end();
		const isInline = getComputedStyle(element).display === 'inline';
		if (!isInline) end();
		read(element);
		if (!isInline) end();
	}
	one(root);
	return lines;
}

function isShown(element: Element): boolean {
	if (element.matches(unspoken)) return false;
	// What is folded is not laid out in some browsers, and is in others.
	const fold = element.parentElement;
	if (fold?.matches('details:not([open])') && element.localName !== 'summary') return false;
	const { display, visibility } = getComputedStyle(element);
	return display !== 'none' && visibility !== 'hidden';
}

/** In which way a device can read the page's language: with a voice of its own, or not at all. Some tell of their voices only after a moment. */
export async function ownVoice(locale: string, patience = 1_000): Promise<SpeechSynthesisVoice | null> {
	const speaks = () =>
		speechSynthesis.getVoices().filter(({ localService, lang }) => localService && isOf(lang, locale));
	if (!speechSynthesis.getVoices().length)
		await new Promise((resolve) => {
			speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
			setTimeout(resolve, patience);
		});
	const voices = speaks();
	return voices.find((voice) => voice.default) ?? voices[0] ?? null;
}
/** `es-MX` and `es_US` are Spanish. */
const isOf = (lang: string, locale: string) => lang.toLowerCase().split(/[-_]/)[0] === locale;

/** Reads in the page's language, as calm as the device can, with its own voice, so that nothing leaves it. */
export function read(lines: string[], voice: SpeechSynthesisVoice, locale: string, onend: () => void): void {
	speechSynthesis.cancel();
	// One by one: browsers cut a long text off.
	const said = lines.map((line) => {
		const one = new SpeechSynthesisUtterance(line);
		// A voice that is gone by now is refused, and the language alone would let the browser choose one of its maker's.
		return Object.assign(one, { voice, lang: voice.lang || locale, rate: 0.95 });
	});
	const last = said.at(-1);
	if (!last) return onend();
	last.onend = last.onerror = onend;
	for (const one of said) speechSynthesis.speak(one);
}
