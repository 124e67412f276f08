import { blankOptions } from '#lib/activities/ballot/setup.ts';
import type { RankingConfig } from './rules.ts';

export const blank = (): RankingConfig => ({
	kind: 'ranking',
	question: { en: '', es: '' },
	options: blankOptions(),
	anonymous: 'everyone'
});
