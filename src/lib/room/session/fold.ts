import type { Fold } from '#lib/domain/brick.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { RoomSlices, SeatSlice } from '#lib/room/state.ts';

/** A session's life cycle: planned ⇄ lobby → live → ended → closed; or, before it starts, discarded, or canceled and perhaps restored. */
export type SessionEvents = {
	room:
		| {
				type: 'session.planned';
				title: string;
				group: string;
				plannedMinutes: number;
				blocks: Block[];
				/** Only as sent to phones and displays. */
				ahead?: string[];
				practice?: true;
		  }
		| { type: 'session.opened' }
		| { type: 'session.shut' }
		| { type: 'session.discarded' }
		| { type: 'session.cancelled' }
		| { type: 'session.restored' }
		/** Retitled or rescheduled before it began; `shift` is how much later it starts, in ms, and moves the plan's pins along. */
		| { type: 'session.changed'; title: string; plannedMinutes: number; shift: number }
		| { type: 'session.started'; at: number }
		/** `by` is present if it ended automatically. */
		| { type: 'session.ended'; at: number; by?: 'system' }
		| { type: 'session.reopened' }
		| { type: 'session.closed' }
		/** The join code on display has changed. */
		| { type: 'session.recoded' };
	staff:
		| { type: 'session.asked-to-end'; at: number }
		| { type: 'session.stayed' }
		| { type: 'session.clock-set-back'; by: number };
	/** People in the waiting room receive no room events, so each is told about the doors on their own channel. */
	seat: { type: 'session.announced'; lobby: SeatSlice['lobby'] };
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
			case 'session.shut':
				return { ...slice, status: 'planned', hidden: false, prompt: null };
			case 'session.discarded':
				return { ...slice, status: 'discarded', prompt: null };
			case 'session.cancelled':
				return { ...slice, status: 'cancelled', prompt: null };
			case 'session.restored':
				return { ...slice, status: 'planned' };
			case 'session.changed': {
				const { title, plannedMinutes, shift } = event;
				const moved = { ...slice, title, plannedMinutes };
				return shift === 0 ? moved : { ...moved, edition: slice.edition + 1, blocks: later(slice.blocks, shift) };
			}
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
			case 'session.recoded':
				return { ...slice, recoded: slice.recoded + 1 };
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
	seat(slice, event) {
		switch (event.type) {
			case 'session.announced':
				return { ...slice, lobby: event.lobby };
		}
	}
};

const later = (blocks: Block[], by: number): Block[] =>
	blocks.map((block) => (block.startsAt === undefined ? block : { ...block, startsAt: block.startsAt + by }));
