import type { Kind } from '#lib/activities/kind.ts';
import { fold, initial } from './fold.ts';

export const discussion: Kind = {
	kind: 'discussion',
	quiet: true,
	initial,
	fold,
	offer: async () => (await import('./offer.ts')).offer
};
