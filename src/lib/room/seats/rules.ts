import { z } from 'zod';
import { table, type CommandOf } from '#lib/domain/brick.ts';
import {
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type Addressed,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import { longest } from '#lib/domain/limits.ts';
import { nameFault } from '#lib/domain/person-name.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import { whyNotOpen } from '#lib/room/session/why-not.ts';
import type { RoomState, SeatCard, SeatStatus, StaffSlice } from '#lib/room/state.ts';

const name = z
	.string()
	.max(longest.preferredNameUnits)
	.refine((typed) => nameFault(typed) === null);
const staffed = ['lead', 'facilitator'] as const;

export const commands = table({
	/** `known` is the client whose own page is open on the phone: a hint to staff, who still have to let them in. */
	'seat.ask': [
		'system',
		{ seat: id, name, locale: z.enum(['en', 'es']), madeUp: z.literal(true).optional(), known: id.optional() }
	],
	'seat.bring': ['system', { seat: id, pass: id, name, locale: z.enum(['en', 'es']), client: id }],
	'seat.enter': [staffed, { name, client: id.nullable() }],
	'seat.attend': [staffed, { seat: id, here: z.boolean() }],
	'seat.admit': [staffed, { seat: id, client: id.nullable() }],
	'seat.join': [staffed, { seat: id, to: id }],
	'seat.bind': [staffed, { seat: id, client: id.nullable() }],
	'seat.decline': [staffed, { seat: id }],
	'seat.remove': [staffed, { seat: id }],
	'seat.leave': [['participant', 'waiting'], {}],
	'seat.arrive': ['system', { seat: id }],
	'seat.depart': ['system', { seat: id }]
});
type Command = CommandOf<typeof commands>;

/** Maximum number of people waiting or in; more would not be a group. Those who left or were sent away don't count. */
export const mostSeats = 60;

/** Who takes part: asking to join, being let in, coming and going. Only staff receive names; the room receives a head count. */
export function decide(state: RoomState, command: Command, by: By, given: Given): Decision<TopicEvents> {
	if (command.type === 'seat.ask') return ask(state, command, given);
	if (command.type === 'seat.bring') return bring(state, command, given);
	if (command.type === 'seat.enter') return enter(state, command, given);
	const seat = command.type === 'seat.leave' ? (by.as === 'seat' ? by.seat : '') : command.seat;
	const card = state.staff.seats[seat];
	if (!card) return refuse('unknown');
	const { now } = given;
	switch (command.type) {
		case 'seat.attend':
			return attend(state, seat, card, command.here, now);
		case 'seat.admit':
			return admit(state, seat, card, command.client, now);
		case 'seat.join':
			return join(state, seat, card, command.to);
		case 'seat.bind':
			return bind(state, seat, card, command.client);
		case 'seat.decline':
			return card.status === 'waiting' ? away(state, seat, 'declined', now) : refuse('not-waiting');
		case 'seat.remove':
			return card.status === 'admitted' ? away(state, seat, 'removed', now) : refuse('not-in');
		case 'seat.leave':
			return away(state, seat, 'left', now);
		case 'seat.arrive':
			if (card.status !== 'admitted' || isHere(card) || !isOpen(state.room.status)) return nothing();
			return happened(...arrived(state, seat, now));
		case 'seat.depart':
			return isHere(card) ? happened(...departed(state, seat, now)) : nothing();
	}
}

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

function ask(
	{ room, staff }: RoomState,
	{ seat, name, locale, madeUp, known }: Of<'seat.ask'>,
	{ now }: Given
): Decision<TopicEvents> {
	if (!isOpen(room.status)) return refuse('not-now');
	if (madeUp && !room.practice) return refuse('not-yours');
	if (staff.seats[seat]) return nothing();
	if (isFull(staff)) return refuse('not-now');
	return happened(
		toStaff({
			...{ type: 'seat.asked', seat, name, locale, at: now },
			...{ ...(madeUp && { madeUp }), ...(known && { known }) }
		}),
		toSeat(seat, { type: 'seat.welcomed', name }),
		...(room.staffed ? [toSeat(seat, { type: 'seat.noticed', on: true })] : [])
	);
}

/**
 * Someone staff let in earlier today who is also expected here: their phone comes along without asking. If they already
 * have a seat here, the phone joins it. Anyone who left or was sent away has to ask like everyone else.
 */
function bring(
	state: RoomState,
	{ seat, pass, name, locale, client }: Of<'seat.bring'>,
	{ now }: Given
): Decision<TopicEvents> {
	const { room, staff } = state;
	const closed = whyNotOpen(room.status);
	if (closed) return refuse(closed);
	const card = staff.seats[seat];
	if (card?.status === 'admitted' || staff.joined[seat]) return nothing();
	if (card && card.status !== 'waiting') return refuse('not-waiting');
	if (!card && isFull(staff)) return refuse('full');
	const asked = card
		? []
		: [
				toStaff({ type: 'seat.asked' as const, seat, name, locale, at: now }),
				toSeat(seat, { type: 'seat.welcomed' as const, name })
			];
	const first = seatOf(state, seat, client);
	return happened<TopicEvents>(
		...asked,
		...(first === null
			? [
					toStaff({ type: 'seat.admitted' as const, seat, client, pass }),
					toSeat(seat, { type: 'seat.moved' as const, status: 'admitted' as const })
				]
			: [
					toStaff({ type: 'seat.joined' as const, seat, to: first }),
					toSeat(seat, { type: 'seat.moved' as const, status: 'joined' as const })
				])
	);
}

/** People in the room without a phone: staff give them a seat and record their comings and goings. */
function enter(state: RoomState, { name, client }: Of<'seat.enter'>, { id, now }: Given): Decision<TopicEvents> {
	const closed = whyNotOpen(state.room.status);
	if (closed) return refuse(closed);
	if (isFull(state.staff)) return refuse('full');
	if (isTaken(state, id, client)) return refuse('taken');
	return happened(
		toStaff({ type: 'seat.entered', seat: id, name, client, at: now }),
		toSeat(id, { type: 'seat.welcomed', name }),
		toSeat(id, { type: 'seat.moved', status: 'admitted' }),
		...arrived(state, id, now)
	);
}

function attend(state: RoomState, seat: string, card: SeatCard, here: boolean, now: number): Decision<TopicEvents> {
	if (!card.byStaff) return refuse('not-yours');
	if (isHere(card) === here) return nothing();
	if (card.status !== 'admitted') return refuse('not-in');
	const closed = whyNotOpen(state.room.status);
	if (closed) return refuse(closed);
	return happened(...(here ? arrived : departed)(state, seat, now));
}

function bind(state: RoomState, seat: string, card: SeatCard, client: string | null): Decision<TopicEvents> {
	if (card.client === client) return nothing();
	if (state.room.status === 'closed') return refuse('over');
	if (isTaken(state, seat, client)) return refuse('taken');
	return happened(toStaff({ type: 'seat.bound', seat, client }));
}

/** The phone joins the seat its person already has. Anything done in its own seat would be lost, so this must come first. */
function join({ staff, room }: RoomState, seat: string, card: SeatCard, to: string): Decision<TopicEvents> {
	const first = staff.seats[to];
	if (!first || to === seat) return refuse('unknown');
	if (!isOpen(room.status) || first.status !== 'admitted') return refuse('not-now');
	if (card.status === 'admitted' || card.visits.length > 0 || card.byStaff) return refuse('too-late');
	return happened(toStaff({ type: 'seat.joined', seat, to }), toSeat(seat, { type: 'seat.moved', status: 'joined' }));
}

const isFull = ({ seats }: StaffSlice) =>
	Object.values(seats).filter(({ status }) => status === 'waiting' || status === 'admitted').length >= mostSeats;

/** Tells people in the waiting room whether staff can currently see them. */
export const noticed = ({ room, staff }: RoomState, on: boolean): Addressed<TopicEvents>[] =>
	room.staffed === on
		? []
		: Object.entries(staff.seats)
				.filter(([, { status }]) => status === 'waiting')
				.map(([seat]) => toSeat(seat, { type: 'seat.noticed', on }));

export const isOpen = (status: string) => status === 'lobby' || status === 'live';
export const isHere = (card: SeatCard): boolean => card.visits.at(-1)?.to === null;
const counted = (state: RoomState, change: number) =>
	toRoom({ type: 'seat.counted', here: Math.max(0, state.room.here + change) });

export const arrived = (state: RoomState, seat: string, at: number): Addressed<TopicEvents>[] => [
	toStaff({ type: 'seat.arrived', seat, at }),
	counted(state, +1)
];
export const departed = (state: RoomState, seat: string, at: number): Addressed<TopicEvents>[] => [
	toStaff({ type: 'seat.departed', seat, at }),
	counted(state, -1)
];

/** One seat per client: a second phone of the same person joins that seat. */
export const isTaken = (state: RoomState, seat: string, client: string | null) => seatOf(state, seat, client) !== null;

/** The other seat this client is already in, if any. */
function seatOf(state: RoomState, seat: string, client: string | null): string | null {
	if (client === null) return null;
	const isTheirs = ([id, it]: [string, SeatCard]) => id !== seat && it.client === client && it.status === 'admitted';
	return Object.entries(state.staff.seats).find(isTheirs)?.[0] ?? null;
}

function admit(
	state: RoomState,
	seat: string,
	card: SeatCard,
	client: string | null,
	now: number
): Decision<TopicEvents> {
	if (card.status === 'admitted') return nothing();
	const closed = whyNotOpen(state.room.status);
	if (closed) return refuse(closed);
	if (isTaken(state, seat, client)) return refuse('taken');
	return happened(
		toStaff({ type: 'seat.admitted', seat, client }),
		toSeat(seat, { type: 'seat.moved', status: 'admitted' }),
		// There is no phone to report it.
		...(card.byStaff ? arrived(state, seat, now) : [])
	);
}

const told = { declined: 'seat.declined', removed: 'seat.removed', left: 'seat.gone' } as const;

function away(
	state: RoomState,
	seat: string,
	status: Extract<SeatStatus, keyof typeof told>,
	now: number
): Decision<TopicEvents> {
	const here = isHere(state.staff.seats[seat]!);
	return happened<TopicEvents>(
		...(here ? departed(state, seat, now) : []),
		toStaff({ type: told[status], seat }),
		toSeat(seat, { type: 'seat.moved', status })
	);
}
