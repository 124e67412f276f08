import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { WordsConfig } from './rules.ts';

export const blank = (): WordsConfig => ({
	kind: 'words',
	question: { en: '', es: '' },
	most: 1,
	anonymous: 'everyone'
});

export const offer: Offer = {
	family: 'ask',
	name: m.activities_words_name,
	purpose: m.activities_words_for,
	minutes: 5,
	blank
};
