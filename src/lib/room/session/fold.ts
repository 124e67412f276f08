import type { Fold } from '#lib/domain/brick.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { RoomSlices } from '#lib/room/state.ts';

/** The session's life: planned → lobby → live → ended → closed. */
export type SessionEvents = {
	room:
		| { type: 'session.planned'; title: string; group: string; plannedMinutes: number; blocks: Block[] }
		| { type: 'session.opened' }
		| { type: 'session.started'; at: number }
		/** `by` is present when it ended by itself. */
		| { type: 'session.ended'; at: number; by?: 'system' }
		| { type: 'session.reopened' }
		| { type: 'session.closed' };
	staff:
		| { type: 'session.asked-to-end'; at: number }
		| { type: 'session.stayed' }
		| { type: 'session.clock-set-back'; by: number };
	seat: never;
};

export const fold: Fold<RoomSlices, SessionEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'session.planned': {
				const { type: _, ...plan } = event;
				return { ...slice, ...plan };
			}
			case 'session.opened':
				return { ...slice, status: 'lobby' };
			case 'session.started':
				return { ...slice, status: 'live', startedAt: event.at };
			case 'session.ended': {
				const { at: endedAt, by } = event;
				return { ...slice, status: 'ended', endedAt, lapsed: by === 'system', clock: null, held: null, prompt: null };
			}
			case 'session.reopened':
				return { ...slice, status: 'live', endedAt: null, lapsed: false };
			case 'session.closed':
				return { ...slice, status: 'closed' };
		}
	},
	staff(slice, event) {
		switch (event.type) {
			case 'session.asked-to-end':
				return { ...slice, askedToEnd: event.at };
			case 'session.stayed':
				return { ...slice, askedToEnd: null };
			case 'session.clock-set-back':
				return { ...slice, clockSetBack: slice.clockSetBack + event.by };
		}
	},
	seat: (slice) => slice
};
