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
import { startClock } from '#lib/domain/clock.ts';
import { isOpen } from '#lib/domain/safety.ts';
import type { CoreCommand } from './commands.ts';
import type { CoreEvent } from './events.ts';
import type { RoomState } from './state.ts';

type Staff = Extract<By, { as: 'staff' }>;

/** The session's life (planned → lobby → live → ended → closed), who leads it, and which staff are here. */
export function decideSession(
	{ room, staff }: RoomState,
	command: CoreCommand,
	by: By,
	{ now }: Given
): Decision<CoreEvent> {
	switch (command.type) {
		case 'session.plan': {
			const { type: _, ...plan } = command;
			return room.blocks.length ? refuse('not-now') : happened(toRoom({ type: 'session.planned', ...plan }));
		}
		case 'session.open':
			if (room.status !== 'planned') return room.status === 'lobby' ? nothing() : refuse('too-late');
			return happened(toRoom({ type: 'session.opened' }), ...(staff.lead === null ? takes(by as Staff) : []));
		case 'session.start': {
			const [first] = room.blocks.filter((block) => !room.skipped.includes(block.id));
			if (room.status === 'live') return nothing();
			if (room.status !== 'lobby' || !first) return refuse('not-now');
			return happened(
				toRoom({ type: 'session.started', at: now }),
				toRoom({ type: 'agenda.moved', block: first.id, clock: startClock(now, first.minutes) }),
				toStaff({ type: 'agenda.spanned', block: first.id, at: now })
			);
		}
		case 'session.end':
			if (room.status === 'ended') return nothing();
			if (room.status !== 'live') return refuse('not-now');
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
		case 'room.prompt':
			if (room.status !== 'live' && room.status !== 'lobby') return refuse('not-now');
			return room.prompt === command.text ? nothing() : happened(toRoom({ type: 'room.prompted', text: command.text }));
		case 'lead.take':
			if (staff.lead === (by as Staff).id) return nothing();
			return room.status === 'closed' ? refuse('too-late') : happened(...takes(by as Staff));
		case 'staff.arrive':
			return arrive(staff, by as Staff);
		case 'staff.leave':
			return leave(staff, command.staff);
		default:
			return refuse('unknown');
	}
}

/** Ended by mistake: the room goes on where it was, while nothing of the record is signed. */
function reopen(status: string, current: string | null, now: number): Decision<CoreEvent> {
	if (status === 'live') return nothing();
	const block = current;
	if (status !== 'ended' || !block) return refuse('not-now');
	return happened(
		toRoom({ type: 'session.reopened' }),
		toRoom({ type: 'agenda.moved', block, clock: startClock(now, 5) }),
		toStaff({ type: 'agenda.spanned', block, at: now })
	);
}

const takes = (by: Staff) => [
	toStaff<CoreEvent>({ type: 'lead.taken', staff: by.id, name: by.name }),
	toRoom<CoreEvent>({ type: 'lead.changed', name: by.name, here: true })
];

/** Losing the lead changes nobody's part (R10): the room only learns that the lead is away. */
function arrive(staff: RoomState['staff'], by: Staff): Decision<CoreEvent> {
	if (staff.staff[by.id]?.here) return nothing();
	const lead = staff.lead === by.id ? [toRoom<CoreEvent>({ type: 'lead.changed', name: by.name, here: true })] : [];
	return happened(toStaff({ type: 'staff.arrived', staff: by.id, name: by.name }), ...lead);
}

function leave(staff: RoomState['staff'], id: string): Decision<CoreEvent> {
	const who = staff.staff[id];
	if (!who?.here) return nothing();
	const lead = staff.lead === id ? [toRoom<CoreEvent>({ type: 'lead.changed', name: who.name, here: false })] : [];
	return happened(toStaff({ type: 'staff.left', staff: id }), ...lead);
}
