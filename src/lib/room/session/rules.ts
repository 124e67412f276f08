import { z } from 'zod';
import { table, type CommandOf } from '#lib/domain/brick.ts';
import { startClock } from '#lib/domain/clock.ts';
import {
	happened,
	nothing,
	refuse,
	toRoom,
	toStaff,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { isOpen } from '#lib/domain/safety.ts';
import { blocks } from '#lib/room/agenda/block-schema.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';
import { callOff, open, shut } from './doors.ts';
import { askToEnd, lapse, stay } from './forgotten.ts';
import { whyNotLive } from './why-not.ts';

const plan = {
	title: z.string().min(1).max(120),
	group: z.string().max(120),
	plannedMinutes: z.number().int().min(5).max(480),
	blocks,
	practice: z.literal(true).optional()
};

export const commands = table({
	'session.plan': ['system', plan],
	'session.open': [['lead', 'facilitator'], {}],
	'session.shut': ['lead', {}],
	'session.discard': ['lead', {}],
	// Rescheduling and canceling happen on the schedule, by more people than the lead; the server checks who may.
	'session.change': ['system', { title: plan.title, plannedMinutes: plan.plannedMinutes, shift: z.number().int() }],
	'session.cancel': ['system', {}],
	'session.restore': ['system', {}],
	'session.start': ['lead', {}],
	'session.end': ['lead', {}],
	'session.ask-to-end': ['system', {}],
	'session.stay': [['lead', 'facilitator'], {}],
	'session.clock-set-back': ['system', { by: z.number().int().positive() }],
	'session.lapse': ['system', { at: z.number().int() }],
	// Only the record knows whether anything is confirmed yet, so the server sends these.
	'session.reopen': ['system', {}],
	'session.close': ['system', {}],
	// The server generates the codes; no browser sends one.
	'session.recode': ['system', {}]
});
type Command = CommandOf<typeof commands>;

/** A session's life cycle: planned ⇄ lobby → live → ended → closed; or, before it starts, discarded, or canceled and perhaps restored. */
export function decide(state: RoomState, command: Command, by: By, given: Given): Decision<TopicEvents> {
	const { room, staff } = state;
	const { now } = given;
	const notLive = whyNotLive(room.status);
	switch (command.type) {
		case 'session.plan': {
			const { type: _, ...plan } = command;
			return room.blocks.length ? refuse('not-now') : happened(toRoom({ type: 'session.planned', ...plan }));
		}
		case 'session.open':
			return open(state, by);
		case 'session.shut':
			return shut(state, now);
		case 'session.discard':
			return callOff(state, now, 'discarded');
		case 'session.cancel':
			return callOff(state, now, 'cancelled');
		case 'session.restore':
			if (room.status === 'planned') return nothing();
			return room.status === 'cancelled' ? happened(toRoom({ type: 'session.restored' })) : refuse('not-now');
		case 'session.change': {
			const { title, plannedMinutes, shift } = command;
			if (room.status !== 'planned' && room.status !== 'cancelled') return refuse(notLive ?? 'begun');
			if (title === room.title && plannedMinutes === room.plannedMinutes && shift === 0) return nothing();
			return happened(toRoom({ type: 'session.changed', title, plannedMinutes, shift }));
		}
		case 'session.start': {
			const [first] = room.blocks.filter((block) => !room.skipped.includes(block.id));
			if (room.status === 'live') return nothing();
			if (room.status !== 'lobby') return refuse(room.status === 'planned' ? 'not-open' : 'over');
			if (!first) return refuse('no-block');
			return happened(
				toRoom({ type: 'session.started', at: now }),
				toRoom({ type: 'agenda.moved', block: first.id, clock: startClock(now, first.minutes) }),
				toStaff({ type: 'agenda.spanned', block: first.id, at: now })
			);
		}
		case 'session.end':
			if (room.status === 'ended') return nothing();
			if (notLive) return refuse(notLive);
			return happened(
				toRoom({ type: 'session.ended', at: now }),
				toStaff({ type: 'agenda.spanned', block: null, at: now })
			);
		case 'session.reopen':
			return reopen(room.status, room.current, now);
		case 'session.close':
			if (room.status === 'closed') return nothing();
			if (room.status !== 'ended') return refuse('not-now');
			if (Object.values(staff.alerts).some(isOpen)) return refuse('open-alert');
			return happened(toRoom({ type: 'session.closed' }));
		case 'session.recode':
			if (room.status === 'ended' || room.status === 'closed') return refuse('too-late');
			return happened(toRoom({ type: 'session.recoded' }));
		case 'session.ask-to-end':
			return askToEnd(state, given);
		case 'session.stay':
			return stay(state);
		case 'session.clock-set-back': {
			const isOn = room.status === 'lobby' || room.status === 'live';
			return isOn ? happened(toStaff({ type: 'session.clock-set-back', by: command.by })) : nothing();
		}
		case 'session.lapse':
			return lapse(state, command.at, given);
	}
}

/** Ended by mistake: the room continues where it was, as long as nothing in the record is signed. */
function reopen(status: string, current: string | null, now: number): Decision<TopicEvents> {
	if (status === 'live') return nothing();
	if (status !== 'ended' || !current) return refuse('not-now');
	return happened(
		toRoom({ type: 'session.reopened' }),
		toRoom({ type: 'agenda.moved', block: current, clock: startClock(now, 5) }),
		toStaff({ type: 'agenda.spanned', block: current, at: now })
	);
}
