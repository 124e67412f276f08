import type { WordsConfig } from './rules.ts';

export const blank = (): WordsConfig => ({
	kind: 'words',
	question: { en: '', es: '' },
	most: 1,
	anonymous: 'everyone'
});
