import type { Kind } from '#lib/activities/kind.ts';
import { fold, initial, type RoundStaff } from './fold.ts';

export const round: Kind = {
	kind: 'round',
	quiet: true,
	initial,
	fold,
	heard: (staff) => (staff as RoundStaff).said,
	offer: async () => (await import('./offer.ts')).offer
};
