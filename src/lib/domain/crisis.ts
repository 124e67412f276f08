import type { Local, Locale } from './worksheet.ts';

/** One way to reach someone outside the program at any hour. */
export type CrisisLine = {
	way: 'call' | 'text' | 'web';
	/** A phone number, or for `web` an https address. */
	to: string;
	label: Local;
	help: Local;
	/** For `text`: the message to start with, by language; empty if none is needed. */
	words: Local;
};

const none: Local = { en: '', es: '' };

/**
 * For the United States; sites in other countries have their own lists. Sources: 988lifeline.org (call or text 988,
 * press 2 for Spanish, text AYUDA for Spanish), 911.gov. Every entry is known to be in service.
 */
export const crisisLines: CrisisLine[] = [
	{
		way: 'call',
		to: '988',
		label: { en: 'Call 988', es: 'Llama al 988' },
		help: {
			en: 'Suicide and Crisis Lifeline. Free, day and night.',
			es: 'Línea de prevención del suicidio y crisis. Oprime 2 para español. Gratis, a toda hora.'
		},
		words: none
	},
	{
		way: 'text',
		to: '988',
		label: { en: 'Text 988', es: 'Escribe al 988' },
		help: { en: 'A person writes back.', es: 'Manda la palabra AYUDA. Te responde una persona.' },
		words: { en: '', es: 'AYUDA' }
	},
	{
		way: 'call',
		to: '911',
		label: { en: 'Call 911', es: 'Llama al 911' },
		help: { en: 'If someone is in danger right now.', es: 'Si alguien está en peligro ahora mismo.' },
		words: none
	}
];

/** What a button opens: the phone's dialer, its messages app with the message filled in, or a web page. */
export function hrefOf({ way, to, words }: CrisisLine, locale: Locale): string {
	if (way === 'web') return to;
	if (way === 'call') return `tel:${to}`;
	return words[locale] ? `sms:${to}?&body=${encodeURIComponent(words[locale])}` : `sms:${to}`;
}
