import { hasVoted } from '#lib/activities/ballot/has-voted.ts';
import type { Kind } from '#lib/activities/kind.ts';
import { fold, initial, type IdeasRoom, type IdeasSeat } from './fold.ts';

export const ideas: Kind = {
	kind: 'ideas',
	initial,
	fold,
	answered: (seat, room) =>
		(room as IdeasRoom).phase === 'writing' ? (seat as IdeasSeat).written > 0 : hasVoted(seat, room),
	offer: async () => (await import('./offer.ts')).offer
};
