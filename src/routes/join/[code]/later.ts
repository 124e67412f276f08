import { phoneViews } from '#lib/activities/phone-views.ts';
import { printViews } from '#lib/activities/print-views.ts';
import { kindsOf, loadViews } from '#lib/activities/view.ts';
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

/** What takes a phone along from session to session: only one that came in by a day's code needs it. */
export const along = () => import('./Along.svelte');

/** Fetches them all, and what the rest of the session will need: when they are needed there may be no network. */
export function fetchLater(room: RoomSlice | undefined): void {
	for (const piece of Object.values(later)) piece().catch(() => {});
	const kinds = [...(room?.ahead ?? []), ...kindsOf(room?.blocks ?? [])];
	Promise.all([loadViews(phoneViews, kinds), loadViews(printViews, kinds)]).catch(() => {});
}
