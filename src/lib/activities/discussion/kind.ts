import type { Kind } from '#lib/activities/kind.ts';
import { fold, initial, type DiscussionStaff } from './fold.ts';

export const discussion: Kind = {
	kind: 'discussion',
	quiet: true,
	initial,
	fold,
	heard: (staff) => (staff as DiscussionStaff).spoke,
	offer: async () => (await import('./offer.ts')).offer
};
