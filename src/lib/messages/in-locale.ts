import { getLocale } from '#lib/paraglide/runtime.js';

type Text = string | ((inputs: Record<string, unknown>) => string);
type Options = { locale?: 'en' | 'es' };

/** A message in the browser: the build replaces what the compiler writes for each message, which is longer than most of the texts. */
export const inLocale =
	(en: Text, es: Text) =>
	(inputs: Record<string, unknown> = {}, { locale = getLocale() }: Options = {}): string => {
		const text = locale === 'es' ? es : en;
		return typeof text === 'string' ? text : text(inputs);
	};
