import { seatChannel, type SeatChannel } from './channel.ts';

/** Who acts. Never taken from a message: the server fills it from the login or the seat (R7). */
export type By =
	/** `onCall` is for a supervisor who is not of the group and came for an alert. */
	{ as: 'staff'; id: string; name: string; onCall?: true } | { as: 'seat'; seat: string } | { as: 'system' };

/** What someone may be to a room when a command is looked up in the authorisation table (R7). */
export type Who = 'lead' | 'facilitator' | 'on-call' | 'participant' | 'waiting' | 'display' | 'system';

/** Why not, as a value (R6), named for the reason. Each code has its sentence for people in the catalogues. */
export type Refusal =
	| 'not-yours'
	| 'not-now'
	| 'not-open'
	| 'not-begun'
	| 'begun'
	| 'over'
	| 'held'
	| 'too-late'
	| 'stale'
	| 'too-few'
	| 'open-alert'
	| 'has-alert'
	| 'taken'
	| 'full'
	| 'not-in'
	| 'not-waiting'
	| 'not-enrolled'
	| 'no-block'
	| 'nobody'
	| 'not-closed'
	| 'none-approved'
	| 'unknown'
	| 'invalid'
	| 'gone'
	| 'slow-down'
	| 'unavailable'
	| 'reload';

export const refusals: readonly Refusal[] = [
	'not-yours',
	'not-now',
	'not-open',
	'not-begun',
	'begun',
	'over',
	'held',
	'too-late',
	'stale',
	'too-few',
	'open-alert',
	'has-alert',
	'taken',
	'full',
	'not-in',
	'not-waiting',
	'not-enrolled',
	'no-block',
	'nobody',
	'not-closed',
	'none-approved',
	'unknown',
	'invalid',
	'gone',
	'slow-down',
	'unavailable',
	'reload'
];

type Typed = { type: string };
/** The events of a brick by the channel they belong to: one that is meant for staff does not compile when sent to the room (R2). */
export type ByChannel = { room: Typed; staff: Typed; seat: Typed };
/** An event of any channel. */
export type EventOf<E extends ByChannel> = E['room'] | E['staff'] | E['seat'];

/** An event and the one channel that receives it. */
export type Addressed<E extends ByChannel> =
	{ on: 'room'; event: E['room'] } | { on: 'staff'; event: E['staff'] } | { on: SeatChannel; event: E['seat'] };

/**
 * One more of `key` in a ballot box. Whoever keeps the box adds one to a counter and keeps no order, no time and nobody's id,
 * so that an answer nobody may know cannot be led back to a person.
 */
export type Cast = { box: string; key: string };

/** An answer of this seat to this question that a person has to look at now. The room makes the alert; an activity only says so. */
export type Concern = { seat: string; item: string; answer: { item: string; value: string | number } };

export type Decision<E extends ByChannel> =
	/** `settled`: the box from which a result was just taken. Nothing more waits beside it. */
	| { ok: true; events: Addressed<E>[]; cast?: Cast[]; settled?: string; concern?: Concern }
	| { ok: false; code: Refusal };

export const happened = <E extends ByChannel>(...events: Addressed<NoInfer<E>>[]): Decision<E> => ({
	ok: true,
	events
});
/** The same decision, with an answer that a person has to look at now. */
export const concerning = <E extends ByChannel>(decision: Decision<E>, concern: Concern): Decision<E> =>
	decision.ok ? { ...decision, concern } : decision;
/** The same decision, which takes a result from a ballot box. */
export const settling = <E extends ByChannel>(decision: Decision<E>, settled: string): Decision<E> =>
	decision.ok ? { ...decision, settled } : decision;
/** Already so: accepted, with no event. */
export const nothing = <E extends ByChannel>(): Decision<E> => ({ ok: true, events: [] });
export const refuse = <E extends ByChannel>(code: Refusal): Decision<E> => ({ ok: false, code });

export const toRoom = <const E extends Typed>(event: E): { on: 'room'; event: E } => ({ on: 'room', event });
export const toStaff = <const E extends Typed>(event: E): { on: 'staff'; event: E } => ({ on: 'staff', event });
export const toSeat = <const E extends Typed>(seat: string, event: E): { on: SeatChannel; event: E } => ({
	on: seatChannel(seat),
	event
});

/** What a pure rule is given of the world: the time in UTC milliseconds and one fresh random id. */
export type Given = { now: number; id: string };
