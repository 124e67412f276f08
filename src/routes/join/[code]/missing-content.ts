import { sheetOf } from '#lib/activities/kinds.ts';
import type { RoomSlice } from '#lib/room/state.ts';
import type { SeatPage } from './seat-page.server.ts';

/**
 * What this page was loaded without, as a key that changes with it: `all` for a person who has been let in since (while they waited,
 * the page knew of no video call), or the worksheets that were added to the agenda. Empty when nothing is missing.
 */
export function missingContent(
	room: RoomSlice | undefined,
	{ snapshot, worksheets }: Pick<SeatPage, 'snapshot' | 'worksheets'>
): string {
	if (!room) return '';
	if (!snapshot.room) return 'all';
	return room.blocks
		.flatMap(({ activity }) => sheetOf(activity) ?? [])
		.filter((slug) => !(slug in worksheets))
		.join();
}
