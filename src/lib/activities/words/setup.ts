import type { WordsConfig } from './words.ts';

export const blank = (): WordsConfig => ({
	kind: 'words',
	question: { en: '', es: '' },
	most: 1,
	anonymous: 'everyone'
});
