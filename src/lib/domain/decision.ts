import { seatChannel, type SeatChannel } from './channel.ts';

/** Who is acting. Never taken from the message: the server sets it from the login or the seat (R7). */
export type By =
	/** `onCall`: a supervisor from outside the group who came for an alert. */
	{ as: 'staff'; id: string; name: string; onCall?: true } | { as: 'seat'; seat: string } | { as: 'system' };

/** A sender's relation to the room, for looking up a command in the authorization table (R7). */
export type Who = 'lead' | 'facilitator' | 'on-call' | 'participant' | 'waiting' | 'display' | 'system';

/** Why a command was refused, as a value (R6). The message catalogs have a sentence for each code. */
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
/** A brick's events by channel: sending a staff event to the room does not compile (R2). */
export type ByChannel = { room: Typed; staff: Typed; seat: Typed };
/** An event of any channel. */
export type EventOf<E extends ByChannel> = E['room'] | E['staff'] | E['seat'];

/** An event and the one channel that receives it. */
export type Addressed<E extends ByChannel> =
	{ on: 'room'; event: E['room'] } | { on: 'staff'; event: E['staff'] } | { on: SeatChannel; event: E['seat'] };

/**
 * One more vote for `key` in a ballot box. The box is only a counter: it keeps no order, time or id, so that an
 * anonymous answer can't be traced back to a person.
 */
export type Cast = { box: string; key: string };

/** An answer from this seat that a person has to look at now. The room raises the alert; an activity only reports the answer. */
export type Concern = { seat: string; item: string; answer: { item: string; value: string | number } };

export type Decision<E extends ByChannel> =
	/** `settled`: the box whose result was just taken. Nothing may still be waiting in it. */
	| { ok: true; events: Addressed<E>[]; cast?: Cast[]; settled?: string; concern?: Concern }
	| { ok: false; code: Refusal };

export const happened = <E extends ByChannel>(...events: Addressed<NoInfer<E>>[]): Decision<E> => ({
	ok: true,
	events
});
/** The same decision, flagging an answer that a person has to look at now. */
export const concerning = <E extends ByChannel>(decision: Decision<E>, concern: Concern): Decision<E> =>
	decision.ok ? { ...decision, concern } : decision;
/** The same decision, marked as having taken a result from a ballot box. */
export const settling = <E extends ByChannel>(decision: Decision<E>, settled: string): Decision<E> =>
	decision.ok ? { ...decision, settled } : decision;
/** Already the case: accepted, with no event. */
export const nothing = <E extends ByChannel>(): Decision<E> => ({ ok: true, events: [] });
export const refuse = <E extends ByChannel>(code: Refusal): Decision<E> => ({ ok: false, code });

export const toRoom = <const E extends Typed>(event: E): { on: 'room'; event: E } => ({ on: 'room', event });
export const toStaff = <const E extends Typed>(event: E): { on: 'staff'; event: E } => ({ on: 'staff', event });
export const toSeat = <const E extends Typed>(seat: string, event: E): { on: SeatChannel; event: E } => ({
	on: seatChannel(seat),
	event
});

/** What a pure rule receives from outside: the time in UTC milliseconds and one fresh random id. */
export type Given = { now: number; id: string };
