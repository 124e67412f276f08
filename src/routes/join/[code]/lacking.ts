import { sheetOf } from '#lib/activities/kinds.ts';
import type { RoomSlice } from '#lib/room/state.ts';
import type { Here } from './here.server.ts';

/**
 * What a phone's page does not have yet, in a word: everything for who was let in meanwhile (waiting, they were told of no video call
 * either), or the worksheets that were put into the agenda. Empty when nothing is lacking.
 */
export function lacking(
	room: RoomSlice | undefined,
	{ snapshot, worksheets }: Pick<Here, 'snapshot' | 'worksheets'>
): string {
	if (!room) return '';
	if (!snapshot.room) return 'all';
	return room.blocks
		.flatMap(({ activity }) => sheetOf(activity) ?? [])
		.filter((slug) => !(slug in worksheets))
		.join();
}
