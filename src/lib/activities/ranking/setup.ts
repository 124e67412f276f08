import { blankOptions } from '../ballot/setup.ts';
import type { RankingConfig } from './ranking.ts';

export const blank = (): RankingConfig => ({
	kind: 'ranking',
	question: { en: '', es: '' },
	options: blankOptions(),
	anonymous: 'everyone'
});
