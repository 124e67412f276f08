import { activityOf, type ActivityCommand } from '#lib/activities/rules.ts';
import { currentBox } from '#lib/domain/ballot.ts';
import { refuse, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import type { RoomEvents } from './events.ts';
import { raise } from './safety/rules.ts';
import { whyNotLive } from './session/why-not.ts';
import { sliceOf, type RoomState, type Status } from './state.ts';

export type Ballots = ReadonlyMap<string, { counts: Record<string, number>; unopened?: number }>;
/** Data kept outside the state, because viewers see slices of that: the ballot boxes, and the saved answer a command refers to. */
export type Beside = { boxes?: Ballots; answer?: string | undefined };

/**
 * An activity accepts commands from when its block is first on until the record is closed: what someone typed during the
 * session but could only send afterward still counts. An answer that a person has to look at now is accepted even after that.
 */
const listening: Status[] = ['live', 'ended', 'closed'];

export function inActivity(
	state: RoomState,
	command: ActivityCommand,
	by: By,
	given: Given,
	{ boxes, answer }: Beside
): Decision<RoomEvents> {
	const block = state.room.blocks.find((it) => it.id === command.block);
	const activity = activityOf(command.type)!;
	if (!block || block.activity?.kind !== activity.kind) return refuse('unknown');
	if (!listening.includes(state.room.status)) return refuse(whyNotLive(state.room.status) ?? 'not-now');
	if (!state.staff.spans.some((span) => span.block === block.id)) return refuse('not-begun');
	const room = sliceOf(state.room, block, 'room');
	const admitted = Object.entries(state.staff.seats).filter(([, card]) => card.status === 'admitted');
	const { counts: box, unopened } = boxes?.get(currentBox(block.id, room)) ?? {};
	const decision: Decision<RoomEvents> = activity.decide(
		{
			config: block.activity,
			room,
			staff: sliceOf(state.staff, block, 'staff'),
			seats: seatSlices(state, block.id),
			names: Object.fromEntries(admitted.map(([id, card]) => [id, card.name])),
			entered: Object.keys(state.staff.seats).filter((seat) => state.staff.seats[seat]!.byStaff),
			...(box && { box }),
			...(unopened && { unopened }),
			...(answer !== undefined && { answer })
		},
		command,
		by,
		given
	);
	if (!decision.ok) return decision;
	if (!decision.concern) return state.room.status === 'closed' ? refuse('too-late') : decision;
	const { concern, ...decided } = decision;
	const source = { kind: activity.kind, block: block.id, item: concern.item };
	return { ...decided, events: [...decided.events, ...raise(state, concern.seat, source, given, concern.answer)] };
}

/** People who were asked to leave are not included in what others are shown. */
function seatSlices(state: RoomState, block: string): Record<string, unknown> {
	const slices: Record<string, unknown> = {};
	for (const [seat, slice] of Object.entries(state.seats))
		if (block in slice.activities && slice.status !== 'removed') slices[seat] = slice.activities[block];
	return slices;
}
