import { hasVoted } from '#lib/activities/ballot/has-voted.ts';
import type { Kind } from '#lib/activities/kind.ts';
import { fold, initial } from './fold.ts';

export const poll: Kind = {
	kind: 'poll',
	initial,
	fold,
	answered: hasVoted,
	offer: async () => (await import('./offer.ts')).offer
};
