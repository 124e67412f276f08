import type { Fold } from '#lib/domain/brick.ts';

/** The page the lead is on, and the furthest one shown, counted from 0. */
export type PagesRoom = { page: number; furthest: number };
export type PagesSlices = { room: PagesRoom; staff: null; seat: null };
export type PagesEvents = { room: { type: 'pages.turned'; block: string; page: number }; staff: never; seat: never };

export const initial: PagesSlices = { room: { page: 0, furthest: 0 }, staff: null, seat: null };

export const fold: Fold<PagesSlices, PagesEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'pages.turned':
				return { page: event.page, furthest: Math.max(slice.furthest, event.page) };
		}
	},
	staff: (slice) => slice,
	seat: (slice) => slice
};
