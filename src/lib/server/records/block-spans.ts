import type { Block } from '#lib/room/agenda/block.ts';
import type { Gathered } from './gather.ts';

/** When a block was active, in order; the last span may run to the end of the meeting. Undone starts do not count. UTC milliseconds. */
export const spansOf = ({ state, meeting }: Pick<Gathered, 'state' | 'meeting'>, block: Block) =>
	state.staff.spans
		.filter((span) => span.block === block.id && !span.undone)
		.map(({ from, to }) => ({ from, to: to ?? meeting.endedAt }));
