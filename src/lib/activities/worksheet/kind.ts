import type { Kind } from '#lib/activities/kind.ts';
import { fold, initial, type WorksheetSeat } from './fold.ts';

export const worksheet: Kind = {
	kind: 'worksheet',
	initial,
	fold,
	offer: async () => (await import('./offer.ts')).offer,
	sheetOf: (config) => (config.kind === 'worksheet' ? config.slug : ''),
	progress(seat) {
		const { done, of, finished } = seat as WorksheetSeat;
		return { done, of, finished };
	}
};
