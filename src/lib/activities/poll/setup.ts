import { blankOptions } from '../ballot/setup.ts';
import type { PollConfig } from './poll.ts';

export const blank = (): PollConfig => ({
	kind: 'poll',
	question: { en: '', es: '' },
	options: blankOptions(),
	many: false,
	anonymous: 'everyone'
});
