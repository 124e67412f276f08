import { blankOptions } from '#lib/activities/ballot/setup.ts';
import type { PollConfig } from './rules.ts';

export const blank = (): PollConfig => ({
	kind: 'poll',
	question: { en: '', es: '' },
	options: blankOptions(),
	many: false,
	anonymous: 'everyone'
});
