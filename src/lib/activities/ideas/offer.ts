import type { IdeasConfig } from './commands.ts';

export const blank = (): IdeasConfig => ({
	kind: 'ideas',
	question: { en: '', es: '' },
	most: 3,
	votes: 3,
	anonymous: 'everyone'
});
