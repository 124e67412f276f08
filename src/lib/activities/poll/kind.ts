import type { Kind } from '#lib/activities/kind.ts';
import { fold, initial } from './fold.ts';

export const poll: Kind = {
	kind: 'poll',
	initial,
	fold,
	offer: async () => (await import('./offer.ts')).offer
};
