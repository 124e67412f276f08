import type { z } from 'zod';
import type { By, Decision, Given, Who } from '#lib/domain/decision.ts';

/** Every activity's command and event names the agenda block it belongs to, and is prefixed by the activity's kind. */
export type InBlock = { type: string; block: string };

/** One row of the authorisation table (R7): the strict shape of a command and who may send it. */
export type CommandRow = { schema: z.ZodType<InBlock>; who: readonly Who[] };

/** All that a room knows about one activity, parted by who may know it (R2, R5). */
export type Parts<Room, Staff, Seat> = { room: Room; staff: Staff; seat: Seat };

/** Each part after an event told on its channel. Kept in a file of its own, free of schemas: browsers fold too. */
export type Fold<Room, Staff, Seat, E> = {
	room(part: Room, event: E): Room;
	staff(part: Staff, event: E): Staff;
	seat(part: Seat, event: E): Seat;
};

export type ActivityView<Config, Room, Staff, Seat> = {
	config: Config;
	room: Room;
	staff: Staff;
	/** By seat; a seat that has done nothing yet is absent. */
	seats: Record<string, Seat>;
	/** Preferred name by admitted seat. */
	names: Record<string, string>;
	/** Seats that staff entered for people without a phone. */
	entered?: readonly string[];
	/** A facilitator is here now, while the session runs: somebody would see an answer that needs seeing at once. */
	staffed?: boolean;
	/** How often each key was cast in the ballot box of the current round; absent while nothing was. */
	box?: Record<string, number>;
};

/**
 * What the room does together, as pure rules. State is parted by channel and an event changes only the part of the channel
 * it is told on, so a viewer's state is the same fold as the server's, over fewer parts (R5).
 */
export interface Activity<Config, Room, Staff, Seat, C extends InBlock, E extends InBlock> {
	kind: string;
	config: z.ZodType<Config>;
	commands: Record<string, CommandRow>;
	/** How things stand before anything has happened. */
	initial: Parts<Room, Staff, Seat>;
	decide(view: ActivityView<Config, Room, Staff, Seat>, command: C, by: By, given: Given): Decision<E>;
	apply: Fold<Room, Staff, Seat, E>;
}

// The room keeps activities of many kinds in one list and knows none of their types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyActivity = Activity<any, any, any, any, any, any>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyFold = { initial: Parts<any, any, any>; apply: Fold<any, any, any, any> };
