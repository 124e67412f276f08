import { activityOf } from '#lib/activities/rules.ts';
import { currentBox } from '#lib/domain/ballot.ts';
import { refuse, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import { raise } from './decide-safety.ts';
import type { RoomEvent } from './events.ts';
import { partOf, type RoomState, type Status } from './state.ts';

/** What lies in each ballot box; it is no part of the state, which viewers see parts of. */
export type Ballots = ReadonlyMap<string, { counts: Record<string, number> }>;

/**
 * An activity listens from the moment its block is first on until the record is closed: what somebody typed during the session
 * and could only send after it is still theirs and still counts.
 */
const listening: Status[] = ['live', 'ended'];

export function inActivity(
	state: RoomState,
	command: { type: string; block: string },
	by: By,
	given: Given,
	boxes: Ballots
): Decision<RoomEvent> {
	const block = state.room.blocks.find((it) => it.id === command.block);
	const activity = activityOf(command.type)!;
	if (!block || block.activity?.kind !== activity.kind) return refuse('unknown');
	if (!listening.includes(state.room.status)) return refuse(state.room.status === 'closed' ? 'too-late' : 'not-now');
	if (!state.staff.spans.some((span) => span.block === block.id)) return refuse('not-now');
	const room = partOf(state.room, block, 'room');
	const decision = activity.decide(
		{
			config: block.activity,
			room,
			box: boxes.get(currentBox(block.id, room))?.counts,
			staff: partOf(state.staff, block, 'staff'),
			seats: seatParts(state, block.id),
			names: Object.fromEntries(
				Object.entries(state.staff.seats)
					.filter(([, card]) => card.status === 'admitted')
					.map(([id, card]) => [id, card.name])
			),
			staffed: state.room.status === 'live' && Object.values(state.staff.staff).some(({ here }) => here),
			entered: Object.keys(state.staff.seats).filter((seat) => state.staff.seats[seat]!.byStaff)
		},
		command,
		by,
		given
	) as Decision<RoomEvent>;
	if (!decision.ok || !decision.concern) return decision;
	const { concern, ...told } = decision;
	const source = { kind: activity.kind as 'check-in' | 'measure', block: block.id, item: concern.item };
	return { ...told, events: [...told.events, ...raise(state, concern.seat, source, given)] };
}

/** Who was asked to leave has no part in what the others are shown. */
function seatParts(state: RoomState, block: string): Record<string, unknown> {
	const parts: Record<string, unknown> = {};
	for (const [seat, part] of Object.entries(state.seats))
		if (block in part.activities && part.status !== 'removed') parts[seat] = part.activities[block];
	return parts;
}
