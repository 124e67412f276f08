import type { Fold, Parts } from '../activity.ts';
import type { BreakEvent, BreakRoom } from './break.ts';

export const initial: Parts<BreakRoom, null, null> = { room: { clock: null }, staff: null, seat: null };

export const apply: Fold<BreakRoom, null, null, BreakEvent> = {
	room: (_, event) => ({ clock: event.type === 'break.set' ? event.clock : null }),
	staff: (part) => part,
	seat: (part) => part
};
