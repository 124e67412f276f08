import type { Attended } from '#lib/domain/attendance-history.ts';
import type { Listed } from '#lib/domain/attendance-roll.ts';
import type { Fact, PersonFact, Source } from '#lib/domain/note-facts.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { Gathered } from './gather.ts';

export type Facts = Fact<PersonFact>[];
/** Whose note it is, in which session. */
export type One = { gathered: Gathered; person: Listed; attended: Attended };
export type Part<T> = { seat: string; part: T };

export const inBlock = (block: Block, at: number | null): Source => ({
	blockId: block.id,
	blockTitle: block.title,
	at
});

/** The parts of the person's own seats, oldest first: what was said on the last phone holds. */
export const partsOf = <T>({ gathered, person }: One, block: Block): Part<T>[] =>
	person.seats
		.map((seat) => ({ seat, part: gathered.state.seats[seat]?.activities[block.id] as T }))
		.filter(({ part }) => part !== undefined);

/** When the person last did such a thing in a block, on whichever phone. UTC milliseconds. */
export const lastIn = ({ gathered, person }: One, block: Block, type: string, field?: string): number | null =>
	Math.max(...person.seats.map((seat) => gathered.moments(seat, block.id, type, field) ?? 0)) || null;
