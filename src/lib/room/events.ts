import type { ActivityEvent } from '#lib/activities/rules.ts';
import type { Channel } from '#lib/domain/channel.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { Block } from './agenda.ts';
import type { SafetyEvent } from './safety-events.ts';
import type { Done } from './undo.ts';

/** What can have happened to a room, past tense, with all that applying it needs: no clock is read later. */
export type CoreEvent =
	| { type: 'session.planned'; title: string; group: string; plannedMinutes: number; blocks: Block[] }
	| { type: 'session.opened' }
	| { type: 'session.started'; at: number }
	/** `by` is there when nobody ended it. */
	| { type: 'session.ended'; at: number; by?: 'system' }
	| { type: 'session.asked-to-end'; at: number }
	| { type: 'session.stayed' }
	| { type: 'session.reopened' }
	| { type: 'session.closed' }
	| { type: 'agenda.edited'; blocks: Block[] }
	| { type: 'agenda.moved'; block: string; clock: Clock }
	| { type: 'agenda.timed'; block: string; minutes: number; clock: Clock | null }
	| { type: 'agenda.skipped'; block: string; skipped: boolean }
	| { type: 'agenda.spanned'; block: string | null; at: number }
	| { type: 'agenda.returned'; block: string; at: number }
	| { type: 'staff.acted'; done: Done }
	| { type: 'staff.undid' }
	| { type: 'timer.set'; clock: Clock }
	| { type: 'room.held'; since: number; clock: Clock }
	| { type: 'room.released'; clock: Clock }
	| { type: 'display.hidden'; on: boolean }
	| { type: 'room.prompted'; text: string | null }
	| { type: 'room.counted'; here: number }
	| { type: 'lead.changed'; name: string; here: boolean }
	| { type: 'lead.taken'; staff: string; name: string }
	| { type: 'staff.arrived'; staff: string; name: string }
	| { type: 'staff.left'; staff: string }
	| { type: 'seat.asked'; seat: string; name: string; locale: string; at: number }
	| { type: 'seat.welcomed'; name: string }
	| { type: 'seat.entered'; seat: string; name: string; client: string | null; at: number }
	| { type: 'seat.admitted'; seat: string; client: string | null }
	| { type: 'seat.bound'; seat: string; client: string | null }
	| { type: 'seat.declined'; seat: string }
	| { type: 'seat.removed'; seat: string }
	| { type: 'seat.gone'; seat: string }
	| { type: 'seat.arrived'; seat: string; at: number }
	| { type: 'seat.departed'; seat: string; at: number }
	| SafetyEvent
	| { type: 'seat.noted'; seat: string; text: string | null }
	| { type: 'seat.prompted'; text: string | null }
	| { type: 'seat.set-aside'; with: string | null }
	| { type: 'seat.paused'; since: number | null }
	| { type: 'seat.stalled'; stuck: { block: string; since: number; step?: number } | null }
	| { type: 'seat.moved'; status: 'waiting' | 'admitted' | 'declined' | 'removed' | 'left' };

export type RoomEvent = CoreEvent | ActivityEvent;

/** A line of the log. `seq` counts from 1 in its session; `by` is `staff:id`, `seat:id` or `system`. */
export type Logged = { seq: number; at: number; on: Channel; by: string; commandId: string | null; event: RoomEvent };
