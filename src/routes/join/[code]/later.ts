import { phoneViews, printViews } from '#lib/activities/phone-views.ts';
import { loadViews } from '#lib/activities/view.ts';
import type { RoomSlice } from '#lib/room/state.ts';

/** Pieces of a session's page that are not needed at first. */
export const later = {
	gone: () => import('./Gone.svelte'),
	ended: () => import('./Ended.svelte'),
	worksheets: () => import('./MyWorksheets.svelte'),
	moment: () => import('./Moment.svelte'),
	video: () => import('./VideoCall.svelte'),
	reading: () => import('./reading.ts')
};

/** Fetches them all, and what the agenda will need, the next block first: when they are needed there may be no network. */
export function fetchLater(room: RoomSlice | undefined): void {
	for (const piece of Object.values(later)) piece().catch(() => {});
	const blocks = room?.blocks ?? [];
	const next = blocks.findIndex(({ id }) => id === room?.current) + 1;
	loadViews(phoneViews, blocks.slice(next, next + 1))
		.then(() => Promise.all([loadViews(phoneViews, blocks), loadViews(printViews, blocks)]))
		.catch(() => {});
}
